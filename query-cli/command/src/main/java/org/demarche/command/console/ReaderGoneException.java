package org.demarche.command.console;

/**
 * Standard output takes nothing more: the process that reads it has ended ({@code demarche said |
 * head}), or it cannot be written, which is said when the run ends.
 */
final class ReaderGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReaderGoneException() {
    super("standard output takes nothing more");
  }
}
