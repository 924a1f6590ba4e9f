package org.demarche.articles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What one input may unpack to, all containers within containers together: a fixed amount, or so
 * many times what was read of it. Honest text packs to a tenth or a fiftieth; a bomb to a
 * thousandth.
 */
final class DecompressionBudget {
  private static final long FREE_BYTES = 64L << 20;
  private static final long RATIO = 200;

  private long raw;
  private long unpacked;

  /** The input unpacks to too much; none of it is read on. */
  static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    ExceededException() {
      super(
          "unpacks to more than "
              + RATIO
              + " times its size and was given up (a decompression bomb); unpack it yourself if"
              + " you trust it");
    }
  }

  /** Counts what is read of the input itself. */
  InputStream counting(InputStream in) {
    return new Counting(in, false);
  }

  /** Counts what a container unpacks, and ends it when that is too much. */
  InputStream bounding(InputStream in) {
    return new Counting(in, true);
  }

  private void add(long bytes, boolean isUnpacked) throws ExceededException {
    if (isUnpacked) {
      unpacked += bytes;
    } else {
      raw += bytes;
    }
    if (unpacked > FREE_BYTES && unpacked > RATIO * raw) {
      throw new ExceededException();
    }
  }

  private final class Counting extends FilterInputStream {
    private final boolean isUnpacked;

    Counting(InputStream in, boolean isUnpacked) {
      super(in);
      this.isUnpacked = isUnpacked;
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      add(next < 0 ? 0 : 1, isUnpacked);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      add(Math.max(n, 0), isUnpacked);
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = in.skip(n);
      add(skipped, isUnpacked);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
