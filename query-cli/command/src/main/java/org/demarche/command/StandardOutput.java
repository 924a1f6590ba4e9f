package org.demarche.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.command.console.Failures;
import org.jspecify.annotations.Nullable;

/**
 * The standard output of this process. It remembers what kept it from taking data, which a {@link
 * java.io.PrintStream} would only flag, and takes nothing more after that, so that what was written
 * has no gaps.
 */
final class StandardOutput extends OutputStream {
  private static final int KIND_OF_FILE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream target;
  private @Nullable IOException failure;

  StandardOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int count) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      target.write(bytes, from, count);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * What the user must know of data that was lost; null if none was, or only what a process that
   * reads from us and has ended did not want.
   */
  synchronized @Nullable String complaint() {
    return failure == null || isPipe()
        ? null
        : "standard output cannot be written, " + Failures.oneLine(failure);
  }

  /** A pipe fails only when its reader has gone; the words of that failure depend on the locale. */
  private static boolean isPipe() {
    try {
      int kind = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & KIND_OF_FILE;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
