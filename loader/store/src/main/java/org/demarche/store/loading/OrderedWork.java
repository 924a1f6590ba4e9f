package org.demarche.store.loading;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on many threads and hands the results on in the order of the input, so that what comes out
 * does not depend on how many threads there are. One thread reads the input, the workers work, and
 * the caller's thread takes the results; a bounded queue between them keeps the memory flat however
 * long the input is.
 *
 * @param <A> what is read
 * @param <B> what is made of it
 */
public final class OrderedWork<A, B> {
  /** Enough that one slow article does not make the other workers wait. */
  private static final int OPEN_A_THREAD = 64;

  private static final long IDLE_MILLIS = 500;

  private final Function<A, B> work;
  private final BlockingQueue<Future<@Nullable B>> open;
  private final ExecutorService workers;
  private volatile boolean stopAsked;
  private volatile boolean ended;

  /** Takes the results, in the thread that called {@link #run}. */
  @FunctionalInterface
  public interface Taker<B> {
    /** Takes the next result. */
    void take(B result);

    /** Is called when nothing has come for a while. */
    default void idle() {}
  }

  /**
   * Work to be done.
   *
   * @param threads how many threads work
   * @param work what they do; called from many threads
   */
  public OrderedWork(int threads, Function<A, B> work) {
    this.work = work;
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("demarche-work-", 0).factory());
    this.open = new ArrayBlockingQueue<>(OPEN_A_THREAD * threads);
  }

  /**
   * Does all the work; call it once.
   *
   * @param source calls {@link #add} for all the input; it has a thread of its own
   * @param taker takes the results in the order of the input
   */
  public void run(Runnable source, Taker<B> taker) {
    Thread reader = Thread.ofPlatform().daemon().name("demarche-read").start(() -> read(source));
    try {
      takeAll(taker);
    } finally {
      ended = true;
      reader.interrupt();
      workers.shutdownNow();
    }
  }

  /** Takes one more to be worked on; waits while too many are open. */
  public void add(A input) {
    enqueue(workers.submit(() -> work.apply(input)));
  }

  /** Makes {@link #run} return soon; what has not been handed on by then is not. */
  public void stop() {
    stopAsked = true;
  }

  /** Whether {@link #stop} was called. */
  public boolean wasStopped() {
    return stopAsked;
  }

  private void read(Runnable source) {
    try {
      source.run();
      enqueue(CompletableFuture.completedFuture(null));
    } catch (EndedException e) {
      // Nobody takes any more.
    } catch (RuntimeException | Error e) {
      enqueueLast(CompletableFuture.failedFuture(e));
    }
  }

  private void enqueueLast(Future<@Nullable B> failure) {
    try {
      enqueue(failure);
    } catch (EndedException e) {
      // Nobody takes any more.
    }
  }

  private void enqueue(Future<@Nullable B> slot) {
    try {
      while (!open.offer(slot, IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (ended) {
          throw new EndedException();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EndedException();
    }
  }

  private void takeAll(Taker<B> taker) {
    while (!stopAsked) {
      try {
        Future<@Nullable B> next = open.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
          taker.idle();
        } else {
          B result = next.get();
          if (result == null) {
            return;
          }
          taker.take(result);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stopAsked = true;
      } catch (ExecutionException e) {
        throw thrown(e);
      }
    }
  }

  /** What a task has thrown, to be thrown again. */
  static RuntimeException thrown(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  /** Ends the reader. */
  private static final class EndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
