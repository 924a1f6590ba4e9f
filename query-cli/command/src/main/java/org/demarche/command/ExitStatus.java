package org.demarche.command;

/** The exit statuses that the command line promises. */
final class ExitStatus {
  static final int DONE = 0;
  static final int SOME_FAILED = 1;
  static final int WRONG_USE = 2;
  static final int UNREACHABLE = 3;

  private ExitStatus() {}
}
