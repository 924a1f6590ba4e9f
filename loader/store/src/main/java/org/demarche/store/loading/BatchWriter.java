package org.demarche.store.loading;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes batches one after the other in a thread of its own, so that extraction goes on meanwhile.
 * At most one batch is being written and none waits, which keeps the memory flat. Not for use by
 * many threads.
 */
final class BatchWriter implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("demarche-write-", 0).factory());
  private Future<?> last = CompletableFuture.completedFuture(null);

  /** Has a batch written, once the one before it is; throws what that one has thrown. */
  void write(Runnable batch) {
    await();
    last = thread.submit(batch);
  }

  private void await() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          last.get();
          return;
        } catch (InterruptedException e) {
          // What has been begun is written to its end.
          interrupted = true;
        } catch (ExecutionException e) {
          last = CompletableFuture.completedFuture(null);
          throw OrderedWork.thrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits until all is written, so that the store may be closed; throws what that has thrown. */
  @Override
  public void close() {
    thread.shutdown();
    await();
  }
}
