package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Puts on disk what a batch of articles has written to the quads and the nodes, shortly before its
 * commit. The commit does the same, but keeps readers out of each file while it does, which for a
 * thousand articles is more than a second; here nobody waits, and little is left for the commit.
 */
final class EarlyFlush {
  private EarlyFlush() {}

  /** Flushes the files of a TDB2 database, in whose writing transaction the caller is. */
  static void of(DatasetGraph database) {
    DatasetGraphTDB storage = TDBInternal.requireStorage(database);
    StoreParams names = storage.getStoreParams();
    Location files = storage.getLocation();
    String nodes = names.getNodeTableBaseName();
    force(files.getPath(nodes + "-data", Names.extObjNodeData));
    forceTree(files, nodes);
    for (String index : names.getQuadIndexes()) {
      forceTree(files, index);
    }
  }

  private static void forceTree(Location files, String name) {
    force(files.getPath(name, Names.extBptTree));
    force(files.getPath(name, Names.extBptRecords));
  }

  private static void force(String file) {
    try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.WRITE)) {
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
