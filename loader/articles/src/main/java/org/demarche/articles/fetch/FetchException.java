package org.demarche.articles.fetch;

import java.io.IOException;

/** A web address that could not be fetched; the message is the one line to show. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  FetchException(String message) {
    super(message);
  }

  FetchException(String message, Throwable cause) {
    super(message, cause);
  }
}
