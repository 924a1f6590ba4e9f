package org.demarche.articles;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file being read, which tells a sink how far; what is left over at the end counts as read. */
final class ToldInput extends FilterInputStream {
  private final ArticleSink sink;
  private long left;

  ToldInput(InputStream file, long size, ArticleSink sink) {
    super(file);
    this.left = size;
    this.sink = sink;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    tell(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    tell(count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    tell(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    tell(left);
    super.close();
  }

  private void tell(long count) {
    if (count > 0) {
      left -= count;
      sink.bytesRead(count);
    }
  }
}
