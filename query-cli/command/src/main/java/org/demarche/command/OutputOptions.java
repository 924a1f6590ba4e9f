package org.demarche.command;

import picocli.CommandLine.Option;

/** How answers are written, and how many. */
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 93,
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default table).")
  Format format = Format.TABLE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      order = 94,
      defaultValue = "0",
      description = "At most N rows.")
  int limit;

  void check() {
    if (limit < 0) {
      throw CommandException.wrongUse("--limit must be a number above 0: " + limit);
    }
  }

  void refuseTurtle() {
    if (format == Format.TURTLE) {
      throw CommandException.wrongUse("there is nothing here to write as turtle");
    }
  }
}
