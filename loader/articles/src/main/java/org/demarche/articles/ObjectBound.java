package org.demarche.articles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream of JSON within an object that is too large to be held. */
final class ObjectBound extends FilterInputStream {
  /** An article's text twice over, for what is escaped in it. */
  static final long MAX_BYTES = 2L * ArticleReader.MAX_BYTES;

  private long count;

  /** An object is too large. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  ObjectBound(InputStream in) {
    super(in);
  }

  /** An object begins or has ended. */
  void restart() {
    count = 0;
  }

  private int counted(int read) throws TooLargeException {
    count += Math.max(read, 0);
    if (count > MAX_BYTES) {
      throw new TooLargeException();
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    counted(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return counted(in.read(buffer, offset, length));
  }

  @Override
  public long skip(long n) throws IOException {
    return in.skip(Math.min(n, MAX_BYTES));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
