package org.demarche.questions.source;

/** A SPARQL endpoint does not answer, or not with SPARQL results; the message is one line. */
public final class EndpointException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EndpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
