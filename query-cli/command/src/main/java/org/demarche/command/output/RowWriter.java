package org.demarche.command.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.Wording;
import org.demarche.questions.source.Rows;

/** Writes rows in every format but Turtle. */
public final class RowWriter {
  private static final int CHECK_EVERY = 256;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Console console;
  private final PrintStream out;
  private final Separated separated;

  /**
   * Writes to standard output.
   *
   * @param raw whether cells of CSV and TSV that look like formulas stay as they are
   */
  public RowWriter(Console console, boolean raw) {
    this.console = console;
    this.out = console.out();
    this.separated = new Separated(raw);
  }

  /** JSON has all columns, the other formats those that are shown. */
  public void write(Rows rows, List<String> shown, OutputFormat format) {
    switch (format) {
      case TABLE -> new TextTable(console).write(rows, shown);
      case JSON -> json(rows);
      case JSONL -> lines(rows.rows(), RowWriter::json);
      case CSV -> separated(rows, shown, ",", separated::csv);
      case TSV -> separated(rows, shown, "\t", separated::tsv);
      case MARKDOWN -> markdown(rows, shown);
      case TURTLE -> throw CommandException.wrongUse("there is nothing here to write as turtle");
    }
  }

  private void json(Rows rows) {
    List<Map<String, Object>> all = rows.rows();
    out.print('[');
    for (int i = 0; i < all.size(); i++) {
      out.print(i == 0 ? "\n  " : ",\n  ");
      out.print(json(all.get(i)));
      check(i);
    }
    out.println(all.isEmpty() ? "]" : "\n]");
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void separated(
      Rows rows, List<String> shown, String separator, UnaryOperator<String> quote) {
    out.println(String.join(separator, shown));
    lines(rows.rows(), row -> join(row, shown, separator, quote));
  }

  private static String join(
      Map<String, Object> row, List<String> shown, String separator, UnaryOperator<String> quote) {
    List<String> cells = new ArrayList<>();
    shown.forEach(column -> cells.add(quote.apply(Rows.text(row, column))));
    return String.join(separator, cells);
  }

  private void markdown(Rows rows, List<String> shown) {
    out.println("| " + String.join(" | ", shown.stream().map(Wording::heading).toList()) + " |");
    out.println("|" + "---|".repeat(shown.size()));
    lines(rows.rows(), row -> "| " + join(row, shown, " | ", RowWriter::markdownCell) + " |");
  }

  private static String markdownCell(String cell) {
    return Wording.printable(cell).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
  }

  private void lines(List<Map<String, Object>> rows, Function<Map<String, Object>, String> as) {
    for (int i = 0; i < rows.size(); i++) {
      out.println(as.apply(rows.get(i)));
      check(i);
    }
  }

  private void check(int row) {
    if (row % CHECK_EVERY == CHECK_EVERY - 1) {
      console.checkReader();
    }
  }
}
