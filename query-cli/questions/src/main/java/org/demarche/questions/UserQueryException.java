package org.demarche.questions;

/** A user's own query cannot be read or is none that we run; the message is one line. */
public final class UserQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UserQueryException(String message) {
    super(message);
  }
}
