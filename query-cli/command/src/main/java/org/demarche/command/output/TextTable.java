package org.demarche.command.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.command.console.Console;
import org.demarche.command.console.Wording;
import org.demarche.questions.source.Rows;

/** A table for people to read: as wide as the terminal, with long cells over several lines. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 6;

  private final Console console;
  private final int width;

  /** As wide as the terminal is. */
  public TextTable(Console console) {
    this(console, terminalWidth());
  }

  TextTable(Console console, int width) {
    this.console = console;
    this.width = width;
  }

  private static int terminalWidth() {
    String columns = System.getenv("COLUMNS");
    boolean number = columns != null && columns.matches("\\d{2,4}");
    return number ? Math.max(40, Integer.parseInt(columns)) : 120;
  }

  /** Writes the columns that are shown and not empty; nothing at all when there is no row. */
  public void write(Rows rows, List<String> shown) {
    if (rows.rows().isEmpty()) {
      return;
    }
    List<String> columns =
        shown.stream()
            .filter(column -> rows.rows().stream().anyMatch(row -> row.containsKey(column)))
            .toList();
    List<String> heads = columns.stream().map(Wording::heading).toList();
    int[] widths = widths(rows, columns, heads);
    line(heads, widths);
    line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
    int n = 0;
    for (Map<String, Object> row : rows.rows()) {
      line(cells(row, columns), widths);
      if (++n % 256 == 0) {
        console.checkReader();
      }
    }
  }

  private static List<String> cells(Map<String, Object> row, List<String> columns) {
    return columns.stream().map(c -> Wording.printable(Rows.text(row, c))).toList();
  }

  private int[] widths(Rows rows, List<String> columns, List<String> heads) {
    int[] widths = heads.stream().mapToInt(Wording::length).toArray();
    for (Map<String, Object> row : rows.rows()) {
      List<String> cells = cells(row, columns);
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Wording.length(cells.get(i)));
      }
    }
    int room = width - GAP.length() * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest] = narrower(widths, widest, room);
    }
    return widths;
  }

  /** A new width for the widest column: that of the next widest, or as much as is needed. */
  private static int narrower(int[] widths, int widest, int room) {
    int next = NARROWEST;
    for (int i = 0; i < widths.length; i++) {
      if (i != widest) {
        next = Math.max(next, widths[i]);
      }
    }
    int excess = Arrays.stream(widths).sum() - room;
    int floor = next < widths[widest] ? next : widths[widest] - 1;
    return Math.max(widths[widest] - excess, Math.max(floor, NARROWEST));
  }

  private void line(List<String> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines = Wording.wrap(cells.get(i), widths[i]);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int at = 0; at < height; at++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String part = at < wrapped.get(i).size() ? wrapped.get(i).get(at) : "";
        line.append(part).append(" ".repeat(widths[i] - Wording.length(part))).append(GAP);
      }
      console.out().println(line.toString().stripTrailing());
    }
  }
}
