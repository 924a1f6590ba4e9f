package org.demarche.command.console;

/** Nobody reads our standard output any more ({@code demarche said | head}). */
final class ReaderGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReaderGoneException() {
    super("standard output is closed");
  }
}
