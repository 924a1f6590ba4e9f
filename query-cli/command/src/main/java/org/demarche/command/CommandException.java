package org.demarche.command;

import org.jspecify.annotations.Nullable;

/** A command cannot go on; the message is the one line that the user sees. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private CommandException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  static CommandException wrongUse(String message) {
    return new CommandException(ExitStatus.WRONG_USE, message, null);
  }

  static CommandException unreachable(String message, @Nullable Throwable cause) {
    return new CommandException(ExitStatus.UNREACHABLE, message, cause);
  }

  static CommandException failed(String message, @Nullable Throwable cause) {
    return new CommandException(ExitStatus.SOME_FAILED, message, cause);
  }

  int status() {
    return status;
  }
}
