package org.demarche.articles.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A body that ends in a {@link FetchException} when it is too long, too slow or cut off. */
final class BoundedBody extends FilterInputStream {
  private static final long TICK_MILLIS = 100;

  private final FetchLimits limits;
  private final LongSupplier clock;
  private final ScheduledExecutorService watch;
  private final long opened;
  private volatile long readSince = Long.MAX_VALUE;
  private volatile boolean expired;
  private long count;

  /**
   * Bounds a body that has just been opened.
   *
   * @param clock tells the time in nanoseconds, as {@link System#nanoTime}
   */
  BoundedBody(InputStream in, FetchLimits limits, LongSupplier clock) {
    super(in);
    this.limits = limits;
    this.clock = clock;
    this.opened = clock.getAsLong();
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-watch").factory());
    // A blocked read ends only when the stream is closed under it.
    var unused =
        watch.scheduleAtFixedRate(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = clock.getAsLong();
    long since = readSince;
    boolean stalled = since != Long.MAX_VALUE && now - since > limits.stall().toNanos();
    if (stalled || now - opened > limits.total().toNanos()) {
      expired = true;
      try {
        in.close();
      } catch (IOException e) {
        // The reader is told by the flag; there is nobody else to tell.
        expired = true;
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n;
    readSince = clock.getAsLong();
    try {
      n = in.read(buffer, offset, length);
    } catch (IOException e) {
      throw expired
          ? tooSlow()
          : new FetchException("cannot be fetched: broke off after " + count + " bytes", e);
    } finally {
      readSince = Long.MAX_VALUE;
    }
    if (expired) {
      throw tooSlow();
    }
    count += Math.max(n, 0);
    if (count > limits.bytes()) {
      throw new FetchException("is longer than " + limits.bytes() + " bytes and was given up");
    }
    return n;
  }

  private FetchException tooSlow() {
    return new FetchException("took too long and was given up after " + count + " bytes");
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] sink = new byte[(int) Math.min(Math.max(n, 0), 8192)];
    return Math.max(read(sink, 0, sink.length), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    super.close();
  }
}
