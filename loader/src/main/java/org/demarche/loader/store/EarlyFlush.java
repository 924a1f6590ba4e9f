package org.demarche.loader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Puts on disk what a transaction has written so far, shortly before its commit. The commit does
 * the same, but keeps readers out of each file while it does, which for a large batch is more than
 * a second; here nobody waits, and little is left for the commit to do.
 */
final class EarlyFlush {
  private static final List<String> EXTENSIONS =
      List.of(Names.extBptTree, Names.extBptRecords, Names.extObjNodeData);

  private EarlyFlush() {}

  /** Flushes the files of a TDB2 database, in whose writing transaction the caller is. */
  static void of(DatasetGraph database) {
    Path folder = Path.of(TDBInternal.requireStorage(database).getLocation().getDirectoryPath());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(EarlyFlush::isFlushed).toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(false);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFlushed(Path file) {
    String name = file.getFileName().toString();
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
