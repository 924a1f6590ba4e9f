package org.demarche.command.console;

import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message is the one line that the user sees. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private CommandException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** The command line is wrong. */
  public static CommandException wrongUse(String message) {
    return new CommandException(ExitStatus.WRONG_USE, message, null);
  }

  /** Something failed. */
  public static CommandException failed(String message, @Nullable Throwable cause) {
    return new CommandException(ExitStatus.SOME_FAILED, message, cause);
  }

  /** The exit status that it leads to. */
  public int status() {
    return status;
  }
}
