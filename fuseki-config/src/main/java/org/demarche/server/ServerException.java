package org.demarche.server;

/** The server cannot run; the message is one line for the user. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a line for the user and what led to it. */
  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
