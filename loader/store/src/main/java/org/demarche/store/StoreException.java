package org.demarche.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used; the message is one line for the user. */
public sealed class StoreException extends RuntimeException permits StoreInUseException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for those who know what a user can do about it. */
  public enum StoreProblem {
    /** There is no store in that folder. */
    MISSING,
    /** Another process has the store open. */
    IN_USE,
    /** Its files hold what cannot be, or lack what must be there. */
    DAMAGED,
    /** The store has articles already, and what was tried needs an empty one. */
    NOT_EMPTY,
    /** The server wants to know who writes. */
    UNAUTHORIZED,
    /** Something else. */
    OTHER
  }

  private final StoreProblem problem;

  /** With a line for the user. */
  public StoreException(String message) {
    this(StoreProblem.OTHER, message);
  }

  /** With a line for the user and what led to it. */
  public StoreException(String message, Throwable cause) {
    this(StoreProblem.OTHER, message, cause);
  }

  StoreException(StoreProblem problem, String message) {
    super(message);
    this.problem = problem;
  }

  StoreException(StoreProblem problem, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  /** What is wrong. */
  public StoreProblem problem() {
    return problem;
  }
}
