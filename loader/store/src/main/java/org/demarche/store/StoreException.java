package org.demarche.store;

/** The store cannot be used; the message is one line for the user. */
public sealed class StoreException extends RuntimeException permits StoreInUseException {
  private static final long serialVersionUID = 1L;

  /** With a line for the user. */
  public StoreException(String message) {
    super(message);
  }

  /** With a line for the user and what led to it. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
