package org.demarche.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on all cores and hands the results on in the order of the input, few at a time. */
final class InOrder<A, B> implements AutoCloseable {
  private final Function<A, B> work;
  private final Consumer<B> sink;
  private final int most;
  private final ExecutorService workers;
  private final Deque<Future<B>> open = new ArrayDeque<>();

  InOrder(Function<A, B> work, Consumer<B> sink) {
    this.work = work;
    this.sink = sink;
    int cores = Runtime.getRuntime().availableProcessors();
    this.most = 4 * cores;
    this.workers =
        Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().name("w").factory());
  }

  /** Takes one more; waits for the oldest when too many are open. */
  void add(A input) {
    open.add(workers.submit(() -> work.apply(input)));
    while (open.size() >= most) {
      handOn();
    }
  }

  /** Hands on all that is still open. */
  void finish() {
    while (!open.isEmpty()) {
      handOn();
    }
  }

  private void handOn() {
    try {
      sink.accept(open.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
