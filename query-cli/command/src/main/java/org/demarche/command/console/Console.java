package org.demarche.command.console;

import java.io.InputStream;
import java.io.PrintStream;

/** The three streams of a run: data goes to {@code out}, all else to {@code err}. */
public record Console(InputStream in, PrintStream out, PrintStream err) {

  /** A line that informs. */
  public void note(String line) {
    err.println(line);
  }

  /** A line that names what went wrong. */
  public void complain(String line) {
    err.println("demarche: " + line);
  }

  /**
   * Writes out what is held back, and checks that standard output took it.
   *
   * @throws ReaderGoneException when its reader has gone or it cannot be written
   */
  public void checkReader() {
    if (out.checkError()) {
      throw new ReaderGoneException();
    }
  }
}
