package org.demarche.command.console;

import org.apache.jena.query.QueryCancelledException;
import org.demarche.extraction.encoder.UnsupportedMachineException;
import org.demarche.questions.UserQueryException;
import org.demarche.questions.source.EndpointException;
import org.demarche.server.ServerException;
import org.demarche.store.StoreException;

/** Turns what a command threw into one line and an exit status. */
public final class Failures {
  private Failures() {}

  /**
   * Says what went wrong.
   *
   * @param remedy what can be done about it, added to the line; empty when nothing is known
   * @param debug whether to say where it came from
   * @return the exit status
   */
  public static int report(Throwable failure, String remedy, Console console, boolean debug) {
    if (failure instanceof ReaderGoneException) {
      return ExitStatus.DONE;
    }
    console.out().flush();
    console.complain(line(failure) + remedy);
    if (debug) {
      failure.printStackTrace(console.err());
    }
    return status(failure);
  }

  private static int status(Throwable failure) {
    return switch (failure) {
      case CommandException e -> e.status();
      case UserQueryException e -> ExitStatus.WRONG_USE;
      case StoreException e -> ExitStatus.UNREACHABLE;
      case EndpointException e -> ExitStatus.UNREACHABLE;
      case ServerException e -> ExitStatus.UNREACHABLE;
      default -> ExitStatus.SOME_FAILED;
    };
  }

  private static String line(Throwable failure) {
    String message = oneLine(failure);
    return switch (failure) {
      case CommandException e -> message;
      case UserQueryException e -> message;
      case StoreException e -> message;
      case EndpointException e -> message;
      case ServerException e -> message;
      case UnsupportedMachineException e -> message;
      case QueryCancelledException e -> "the query took too long and was stopped";
      default -> failure.getClass().getSimpleName() + ": " + message + " (--debug shows where)";
    };
  }

  /** What went wrong, in one line. */
  public static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
