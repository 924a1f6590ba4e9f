package org.demarche.command.console;

/** The exit statuses that the command line promises. */
public final class ExitStatus {
  /** Everything was done. */
  public static final int DONE = 0;

  /** Some input failed, or output could not be written. */
  public static final int SOME_FAILED = 1;

  /** The command line is wrong. */
  public static final int WRONG_USE = 2;

  /** The store or endpoint cannot be reached. */
  public static final int UNREACHABLE = 3;

  private ExitStatus() {}
}
