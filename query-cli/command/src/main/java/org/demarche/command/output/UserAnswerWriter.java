package org.demarche.command.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.Wording;
import org.demarche.questions.UserAnswer;
import org.demarche.questions.source.Prefixes;
import org.demarche.questions.source.Rows;
import org.jspecify.annotations.Nullable;

/** Writes what a user's own query is answered with. */
public final class UserAnswerWriter {
  private static final String CSV_LINE_END = "\r\n";

  private final Console console;
  private final OutputFormat format;
  private final boolean raw;

  /**
   * Writes to standard output.
   *
   * @throws CommandException when an answer of that form cannot be written so
   */
  public UserAnswerWriter(Console console, OutputStyle style, UserAnswer.AnswerForm form) {
    this.console = console;
    this.format = style.format();
    this.raw = style.raw();
    boolean graph = form == UserAnswer.AnswerForm.TRIPLES;
    boolean fits =
        switch (format) {
          case TABLE, JSON -> true;
          case TURTLE -> graph;
          case JSONL, CSV, TSV, MARKDOWN -> !graph;
        };
    if (!fits) {
      throw CommandException.wrongUse("the answer of this query cannot be written as " + format);
    }
  }

  /** Writes it. */
  public void write(UserAnswer answer) {
    switch (answer) {
      case UserAnswer.Truth truth -> truth(truth.holds());
      case UserAnswer.Solutions solutions -> solutions(solutions.results());
      case UserAnswer.Triples triples ->
          RDFDataMgr.write(
              console.out(),
              triples.model(),
              format == OutputFormat.JSON ? Lang.JSONLD : Lang.TURTLE);
    }
  }

  private void truth(boolean holds) {
    if (format == OutputFormat.JSON) {
      ResultSetFormatter.outputAsJSON(console.out(), holds);
    } else {
      console.out().println(holds);
    }
  }

  private void solutions(ResultSet results) {
    PrintStream out = console.out();
    switch (format) {
      case JSON -> ResultSetFormatter.outputAsJSON(out, results);
      case CSV -> csv(results);
      case TSV -> ResultSetFormatter.outputAsTSV(out, results);
      default -> rows(results);
    }
  }

  /** SPARQL 1.1 Query Results CSV, but for cells that a spreadsheet would reckon. */
  private void csv(ResultSet results) {
    if (raw) {
      ResultSetFormatter.outputAsCSV(console.out(), results);
      return;
    }
    Separated separated = new Separated(false);
    List<String> columns = results.getResultVars();
    console.out().print(String.join(",", columns) + CSV_LINE_END);
    while (results.hasNext()) {
      QuerySolution row = results.next();
      List<String> cells = columns.stream().map(c -> separated.csv(text(row.get(c)))).toList();
      console.out().print(String.join(",", cells) + CSV_LINE_END);
    }
  }

  private static String text(@Nullable RDFNode node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.asLiteral().getLexicalForm() : node.toString();
  }

  private void rows(ResultSet results) {
    List<String> columns = results.getResultVars();
    Rows rows = Rows.read(results);
    Rows written = format == OutputFormat.JSONL ? rows : shortened(rows);
    new RowWriter(console, raw).write(written, columns, format);
    if (format == OutputFormat.TABLE) {
      console.checkReader();
      console.note(Wording.count(rows.rows().size(), "row"));
    }
  }

  private static Rows shortened(Rows rows) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Map<String, Object> row : rows.rows()) {
      Map<String, Object> copy = new LinkedHashMap<>(row);
      copy.replaceAll((c, cell) -> cell instanceof String s ? Prefixes.shorten(s) : cell);
      all.add(copy);
    }
    return rows.withRows(all);
  }
}
