package org.demarche.loader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * Keeps a TDB2 database small. TDB2 copies what it writes, so every transaction leaves old blocks
 * behind; compaction copies what is live into fresh files. Readers go on meanwhile. It is due when
 * the files have grown past twice what is live, which is reckoned from the quads that come and go:
 * to count them would take longer than to write them.
 */
final class Compaction {
  /** An empty database has about 200 MB of sparse files; below this nothing is gained. */
  static final long SMALLEST = 512L << 20;

  private static final String STATE = "live-bytes";
  private static final long BYTES_A_QUAD = 400;
  private static final long UNKNOWN = -1;

  private final DatasetGraph database;
  private final Path files;
  private final Path state;
  private final long smallest;
  private long live;

  /**
   * For one database.
   *
   * @param database the TDB2 dataset itself
   * @param store the store's folder, where what was learnt is remembered
   * @param files the database's folder
   * @param smallest files smaller than so many bytes are left alone
   */
  Compaction(DatasetGraph database, Path store, Path files, long smallest) {
    this.database = database;
    this.files = files;
    this.state = store.resolve(STATE);
    this.smallest = smallest;
    this.live = remembered(state);
  }

  /** Notes how many more quads there are, or fewer. */
  void grown(long quads) {
    if (live != UNKNOWN) {
      live = Math.max(smallest / 2, live + quads * BYTES_A_QUAD);
      remember();
    }
  }

  /** Notes that very many quads came of which nobody knows the number. */
  void forget() {
    live = UNKNOWN;
    remember();
  }

  /** Compacts when that is due; no transaction may be open in this thread. */
  void whenDue() {
    if (isDue(size())) {
      DatabaseMgr.compact(database, true);
      live = size();
      remember();
    }
  }

  /**
   * Compacts when that is due and cannot wait: soon there would be no room left for what is live.
   */
  void whenShort() {
    long size = size();
    if (size >= smallest && room() < size) {
      whenDue();
    }
  }

  private boolean isDue(long size) {
    if (size < smallest) {
      return false;
    }
    if (live == UNKNOWN) {
      // Half of what is left alone stands for the files of a database that is nearly empty.
      live = smallest / 2 + BYTES_A_QUAD * quads();
      remember();
    }
    return size >= 2 * live;
  }

  private long room() {
    try {
      return Files.getFileStore(files).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long quads() {
    database.begin(ReadWrite.READ);
    try {
      long count = 0;
      for (var quads = database.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
          quads.hasNext();
          quads.next()) {
        count++;
      }
      return count;
    } finally {
      database.end();
    }
  }

  private long size() {
    try (Stream<Path> all = Files.walk(files)) {
      return all.filter(Files::isRegularFile).mapToLong(Compaction::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long remembered(Path state) {
    try {
      return Files.exists(state) ? Long.parseLong(Files.readString(state).strip()) : UNKNOWN;
    } catch (IOException | NumberFormatException e) {
      return UNKNOWN;
    }
  }

  private void remember() {
    try {
      Files.writeString(state, live + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
