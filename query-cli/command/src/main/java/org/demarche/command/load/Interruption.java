package org.demarche.command.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, makes Ctrl-C (or a termination signal) end what is under way cleanly: the work is
 * told to stop, and the virtual machine waits until this is closed.
 */
final class Interruption implements AutoCloseable {
  private static final long LONGEST_SECONDS = 120;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "demarche-stop");
  private Runnable stop = () -> {};
  private boolean interrupted;

  private Interruption() {}

  /** Takes effect at once. */
  static Interruption watched() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Sets what makes the work that begins now stop soon. */
  synchronized void stopsBy(Runnable action) {
    stop = action;
    if (interrupted) {
      action.run();
    }
  }

  /** Whether the process was asked to end. */
  synchronized boolean happened() {
    return interrupted;
  }

  /** Waits that long, or until the process is asked to end. */
  void await(Duration pause) throws InterruptedException {
    boolean ignored = asked.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void interrupt() {
    synchronized (this) {
      interrupted = true;
      stop.run();
    }
    asked.countDown();
    try {
      // A write that hangs must not keep the process from ending; it is not committed, so that the
      // store is as it was before it.
      if (!done.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("demarche: a write does not end; given up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** To be called when the work has ended. */
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook waited for this call.
      return;
    }
  }
}
