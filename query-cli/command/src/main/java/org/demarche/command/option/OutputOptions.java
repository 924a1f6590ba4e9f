package org.demarche.command.option;

import org.demarche.command.console.CommandException;
import org.demarche.command.output.OutputFormat;
import org.demarche.command.output.OutputStyle;
import picocli.CommandLine.Option;

/** How answers are written, and how many. */
public final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      order = 93,
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES} (default table).")
  OutputFormat format = OutputFormat.TABLE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      order = 94,
      defaultValue = "0",
      description = "At most N rows.")
  int limit;

  @Option(
      names = "--raw",
      order = 95,
      description = {
        "CSV and TSV: cells as they are. Else one that a spreadsheet would take for a",
        "formula (=, +, -, @) gets an apostrophe before it."
      })
  boolean raw;

  /** How answers are written. */
  public OutputStyle style() {
    return new OutputStyle(format, raw);
  }

  /** In which format answers are written. */
  public OutputFormat format() {
    return format;
  }

  /**
   * At most so many rows; 0 for all.
   *
   * @throws CommandException when less than that was given
   */
  public int limit() {
    if (limit < 0) {
      throw CommandException.wrongUse("--limit must be a number above 0: " + limit);
    }
    return limit;
  }

  /**
   * To be called where the answers are not things of the graph.
   *
   * @throws CommandException when Turtle is asked for
   */
  public void refuseTurtle() {
    if (format == OutputFormat.TURTLE) {
      throw CommandException.wrongUse("there is nothing here to write as turtle");
    }
  }
}
