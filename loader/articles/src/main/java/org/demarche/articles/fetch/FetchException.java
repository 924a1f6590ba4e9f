package org.demarche.articles.fetch;

import java.io.IOException;

/** A web address that could not be fetched; the message is the one line to show. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for those who know what a user can do about it. */
  public enum FetchProblem {
    /** The address, or one that it leads to, is not a public one. */
    PRIVATE_ADDRESS,
    /** Something else. */
    OTHER
  }

  private final FetchProblem problem;

  FetchException(String message) {
    this(FetchProblem.OTHER, message);
  }

  FetchException(FetchProblem problem, String message) {
    super(message);
    this.problem = problem;
  }

  FetchException(String message, Throwable cause) {
    super(message, cause);
    this.problem = FetchProblem.OTHER;
  }

  /** What is wrong. */
  public FetchProblem problem() {
    return problem;
  }
}
