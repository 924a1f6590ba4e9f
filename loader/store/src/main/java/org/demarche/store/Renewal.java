package org.demarche.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;

/**
 * Puts a copy of a TDB2 database in its place. TDB2 keeps a database in the folder with the highest
 * number; the copy is made under a temporary name, which TDB2 clears away when it finds it after a
 * crash, and gets the next number once it is whole. Readers go on meanwhile, writers wait.
 *
 * <p>The change itself is made at a moment at which nobody reads. TDB2's own compaction changes
 * over in the middle of transactions, and what a reader began on the old files then fails on the
 * new ones.
 */
final class Renewal {
  private static final String FOLDER = "Data-";
  private static final String UNFINISHED = "-tmp";

  private final DatasetGraphSwitchable container;
  private final Duration patience;

  /**
   * For one database.
   *
   * @param patience how long to wait for a moment without readers
   */
  Renewal(DatasetGraphSwitchable container, Duration patience) {
    this.container = container;
    this.patience = patience;
  }

  /** Clears away the files that a process left which ended after their copy took their place. */
  void clearOld() {
    Path files = files(current());
    try (Stream<Path> all = Files.list(files.getParent())) {
      all.filter(path -> path.getFileName().toString().matches(FOLDER + "\\d+"))
          .filter(path -> number(path) < number(files))
          .toList()
          .forEach(path -> IO.deleteAll(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Renews the database; no transaction may be open in this thread.
   *
   * @param copy writes what is live of a database to an empty folder
   * @return whether it was renewed; otherwise there was no moment without readers, and all is as it
   *     was
   */
  boolean run(BiConsumer<DatasetGraphTDB, Location> copy) {
    DatasetGraphTDB before = current();
    container.execReadOnlyDatabase(() -> renew(before, copy));
    if (current() == before) {
      return false;
    }
    StoreConnection.release(before.getLocation());
    IO.deleteAll(files(before));
    return true;
  }

  private void renew(DatasetGraphTDB before, BiConsumer<DatasetGraphTDB, Location> copy) {
    Path old = files(before);
    Path next = old.resolveSibling(String.format(Locale.ROOT, "%s%04d", FOLDER, number(old) + 1));
    Path unfinished = old.resolveSibling(next.getFileName() + UNFINISHED);
    try {
      Files.createDirectory(unfinished);
      copy.accept(before, Location.create(unfinished));
      if (alone()) {
        try {
          Files.move(unfinished, next);
          change(before, next);
        } finally {
          container.finishExclusiveMode();
          if (current() == before && Files.exists(next)) {
            // It would be opened next time, without what is written to the old files until then.
            StoreConnection.release(Location.create(next));
            IO.deleteAll(next);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (Files.exists(unfinished)) {
        IO.deleteAll(unfinished);
      }
    }
  }

  /** Waits for a moment without transactions; the container is in exclusive mode if there was. */
  private boolean alone() {
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (!container.tryExclusiveMode(false)) {
        if (System.nanoTime() > end) {
          return false;
        }
        Thread.sleep(1);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void change(DatasetGraphTDB before, Path next) {
    DatasetGraphTDB after =
        StoreConnection.connectCreate(
                Location.create(next), before.getStoreParams(), before.getReorderTransform())
            .getDatasetGraphTDB();
    TransactionCoordinator transactions = after.getTxnSystem().getTxnMgr();
    TransactionCoordinator transactionsBefore = before.getTxnSystem().getTxnMgr();
    transactions.execExclusive(
        () -> {
          transactions.takeOverFrom(transactionsBefore);
          transactions.modifyConfigDirect(
              () -> transactionsBefore.listExternals().forEach(transactions::addExternal));
        });
    container.set(after);
  }

  private DatasetGraphTDB current() {
    return (DatasetGraphTDB) container.get();
  }

  private static Path files(DatasetGraphTDB database) {
    return Path.of(database.getLocation().getDirectoryPath()).toAbsolutePath().normalize();
  }

  private static int number(Path files) {
    return Integer.parseInt(files.getFileName().toString().substring(FOLDER.length()));
  }
}
