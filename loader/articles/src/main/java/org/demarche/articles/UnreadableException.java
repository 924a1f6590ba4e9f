package org.demarche.articles;

/** What is at hand is no article; the message is the one line to show. */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }
}
