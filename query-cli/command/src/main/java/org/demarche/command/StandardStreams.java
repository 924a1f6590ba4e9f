package org.demarche.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Standard input and output of this process. A descriptor that was closed when the process began is
 * given to whatever file is opened next, a jar or one of the store's: the launcher sees to it that
 * this does not happen, and names those that were closed in the property {@code demarche.closed}.
 */
record StandardStreams(InputStream in, StandardOutput out) {

  static StandardStreams ofThisProcess() {
    List<String> closed = List.of(System.getProperty("demarche.closed", "").split(" ", -1));
    return new StandardStreams(
        closed.contains("in") ? new ClosedInput() : System.in,
        new StandardOutput(
            closed.contains("out")
                ? new ClosedOutput()
                : new FileOutputStream(FileDescriptor.out)));
  }

  private static final class ClosedInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("standard input is closed");
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      return read();
    }
  }

  private static final class ClosedOutput extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("it is closed");
    }
  }
}
