package org.demarche.command;

import org.apache.jena.query.QueryCancelledException;
import org.demarche.server.ServerException;
import org.demarche.store.StoreException;

/** Turns what a command threw into one line and an exit status. */
final class Failures {
  private Failures() {}

  static int report(Exception failure, Console console, boolean debug) {
    if (failure instanceof ReaderGoneException) {
      return ExitStatus.DONE;
    }
    console.out().flush();
    console.complain(line(failure));
    if (debug) {
      failure.printStackTrace(console.err());
    }
    return status(failure);
  }

  private static int status(Exception failure) {
    return switch (failure) {
      case CommandException e -> e.status();
      case StoreException e -> ExitStatus.UNREACHABLE;
      case ServerException e -> ExitStatus.UNREACHABLE;
      default -> ExitStatus.SOME_FAILED;
    };
  }

  private static String line(Exception failure) {
    String message = oneLine(failure);
    return switch (failure) {
      case CommandException e -> message;
      case StoreException e -> message;
      case ServerException e -> message;
      case QueryCancelledException e -> "the query took too long and was stopped";
      default -> failure.getClass().getSimpleName() + ": " + message + " (--debug shows where)";
    };
  }

  static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
