package org.demarche.command.console;

/** The process that reads our standard output has ended ({@code demarche said | head}). */
final class ReaderGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReaderGoneException() {
    super("standard output is closed");
  }
}
