package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Keeps a TDB2 database small. TDB2 copies what it writes, so every transaction leaves old blocks
 * behind; compaction copies what is live into fresh files. Readers go on meanwhile. It is due when
 * the files have grown past twice what is live, which is reckoned from the quads that come and go:
 * to count them would take longer than to write them.
 *
 * <p>Where little was removed, the files are {@linkplain LiveCopy#packed packed}, which is quick
 * but keeps the nodes of what was removed, and of a tree up to one page in five that is old;
 * otherwise they are {@linkplain LiveCopy#rewritten rewritten}.
 */
final class Compaction {
  /** An empty database has about 200 MB of sparse files; below this nothing is gained. */
  static final long SMALLEST = 512L << 20;

  private static final String STATE = "live-bytes";

  /** Six indexes of 32 bytes each in pages that are 69 % full, and a share of the nodes. */
  private static final long BYTES_A_QUAD = 300;

  private static final long UNKNOWN = -1;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What was removed may be this part of what is live before its nodes are cleared away too. */
  private static final long MOST_REMOVED = 4;

  private final DatasetGraph database;
  private final Renewal renewal;
  private final Path files;
  private final Path state;
  private final long smallest;
  private long live = UNKNOWN;
  private long removed;

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
    this.renewal = new Renewal(TDBInternal.getDatabaseContainer(database), PATIENCE);
    this.files = files;
    this.state = store.resolve(STATE);
    this.smallest = smallest;
  }

  /** Takes up what an earlier process left; this comes before all else. */
  void begin() {
    renewal.clearOld();
    recall();
  }

  /** Notes how many quads came and how many went. */
  void changed(long added, long gone) {
    removed += gone * BYTES_A_QUAD;
    if (live != UNKNOWN) {
      live = Math.max(smallest / 2, live + (added - gone) * BYTES_A_QUAD);
    }
    remember();
  }

  /** Notes that the files hold little that is not live, as after a bulk load. */
  void settled() {
    live = size();
    remember();
  }

  /**
   * Compacts when that is due and there is room for it; no transaction may be open in this thread.
   */
  void whenDue() {
    if (isDue(size()) && room() > live) {
      boolean much = removed > live / MOST_REMOVED;
      if (renewal.run(much ? LiveCopy::rewritten : LiveCopy::packed) && much) {
        removed = 0;
      }
      // Where readers left no moment for it, the next attempt waits until the files have doubled.
      settled();
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

  /** The state is two numbers: bytes that are live, and bytes of what was removed. */
  private void recall() {
    live = UNKNOWN;
    try {
      if (Files.exists(state)) {
        String[] numbers = Files.readString(state).strip().split(" ", 2);
        removed = Long.parseLong(numbers[1]);
        live = Long.parseLong(numbers[0]);
      }
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      live = UNKNOWN;
    }
  }

  private void remember() {
    try {
      Files.writeString(state, live + " " + removed + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
