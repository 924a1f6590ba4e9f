package org.demarche.server;

/** The server cannot run; the message is one line for the user. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for those who know what a user can do about it. */
  public enum ServerProblem {
    /** Something else listens on that port. */
    PORT_IN_USE,
    /** Something else. */
    OTHER
  }

  private final ServerProblem problem;

  ServerException(ServerProblem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** What is wrong. */
  public ServerProblem problem() {
    return problem;
  }
}
