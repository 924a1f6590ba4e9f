package org.demarche.command.output;

import java.util.regex.Pattern;

/** Cells of CSV (RFC 4180) and TSV. */
final class Separated {
  /** What spreadsheets take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*(?:[eE][+-]?\\d+)?%?");

  private final boolean raw;

  /**
   * A way of writing cells.
   *
   * @param raw whether cells stay as they are; else one that a spreadsheet would reckon gets an
   *     apostrophe before it, which spreadsheets do not show
   */
  Separated(boolean raw) {
    this.raw = raw;
  }

  String csv(String cell) {
    String safe = safe(cell);
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  String tsv(String cell) {
    return safe(cell)
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private String safe(String cell) {
    boolean formula =
        !cell.isEmpty()
            && FORMULA.indexOf(cell.charAt(0)) >= 0
            && !NUMBER.matcher(cell).matches()
            && !isDate(cell);
    return raw || !formula ? cell : "'" + cell;
  }

  /** A month and day of no known year: "--05-14". */
  private static boolean isDate(String cell) {
    return cell.matches("--\\d\\d(?:-\\d\\d)?");
  }
}
