package org.demarche.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Opens a store, waiting for its turn where another process has it open, and says in one line what
 * keeps it from being opened.
 */
final class StoreOpening {
  private static final long SHORTEST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 160;

  /** How Jena begins to say that another process holds a database's lock. */
  private static final String LOCKED = "Failed to get a lock";

  private final Path folder;

  StoreOpening(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the store.
   *
   * @param patience how long to go on asking while another process has it open; zero asks once
   * @throws StoreInUseException when another process still has it open after that time
   * @throws StoreException when it cannot be opened for another reason
   */
  Store open(Callable<Store> store, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    long pause = SHORTEST_PAUSE_MILLIS;
    while (true) {
      try {
        return once(store);
      } catch (StoreInUseException e) {
        if (System.nanoTime() - end >= 0 || !rested(pause)) {
          throw e;
        }
        pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
      }
    }
  }

  private Store once(Callable<Store> store) {
    try {
      return store.call();
    } catch (StoreException e) {
      throw e;
    } catch (Exception | InternalError e) {
      if (isInUse(e)) {
        throw new StoreInUseException(folder, e);
      }
      throw StoreDamage.in(e, folder)
          .orElseGet(
              () ->
                  new StoreException(
                      "the store at " + folder + " cannot be opened: " + reason(e), e));
    }
  }

  /** By what kind of failure it is: words such as "lock" stand in messages about blocks too. */
  private static boolean isInUse(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof LockObtainFailedException) {
        return true;
      }
      if (each instanceof DBOpEnvException && String.valueOf(each.getMessage()).contains(LOCKED)) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String message = failure instanceof IOException ? failure.getMessage() : cause.getMessage();
    return (message == null ? cause.toString() : message).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /**
   * Two that wait for each other must not go on in step, so that the pauses differ.
   *
   * @return false when the thread was interrupted
   */
  private static boolean rested(long millis) {
    try {
      Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
