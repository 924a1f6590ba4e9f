package org.demarche.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** A query that somebody wrote: checked, run, and its answer written. */
final class UserQuery {
  private static final Pattern PLACE = Pattern.compile("(?i)line (\\d+), column (\\d+)");
  private static final Pattern TOKEN =
      Pattern.compile("Encountered \" (?:\"[^\"]*\"|<\\w+>) \"(.*?)\"\" at line");
  private static final Pattern WORD = Pattern.compile("Lexical error .*after prefix (\".*\")$");

  private final Query query;

  private UserQuery(Query query) {
    this.query = query;
  }

  static UserQuery parse(String text) {
    Query query = new Query();
    query.setPrefixMapping(Prefixes.copy());
    try {
      QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw CommandException.wrongUse(isUpdate(text) ? UPDATE : where(e) + reason(e));
    } catch (QueryException e) {
      throw CommandException.wrongUse("query: " + reason(e));
    }
    return new UserQuery(query);
  }

  private static final String UPDATE =
      "query only reads; a store changes through load alone, so this update is refused";

  private static boolean isUpdate(String text) {
    UpdateRequest request = new UpdateRequest();
    request.setPrefixMapping(Prefixes.copy());
    try {
      UpdateFactory.parse(request, text);
      return !request.getOperations().isEmpty();
    } catch (QueryException e) {
      return false;
    }
  }

  /** The place as the message gives it: the exception's own is that of the token before. */
  private static String where(QueryParseException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    boolean known = place.find() && !place.group(1).equals("0");
    return known
        ? "query, line " + place.group(1) + ", column " + place.group(2) + ": "
        : "query: ";
  }

  /** The first line of the parser's account, without the place that has been said already. */
  private static String reason(QueryException e) {
    String message = String.valueOf(e.getMessage()).strip();
    String first = message.lines().findFirst().orElse("not a SPARQL query");
    Matcher token = TOKEN.matcher(first);
    if (token.find()) {
      return "did not expect " + token.group(1).strip();
    }
    Matcher word = WORD.matcher(first);
    if (word.find()) {
      return "cannot read on after " + word.group(1);
    }
    return first.contains("<EOF>")
        ? "the query ends too early"
        : first.replaceFirst("^(Line|line) \\d+, column \\d+: ", "").strip();
  }

  void run(Source source, Console console, OutputOptions output) {
    int limit = output.limit;
    if (limit > 0 && (!query.hasLimit() || query.getLimit() > limit) && !query.isAskType()) {
      query.setLimit(limit);
    }
    check(output.format);
    source.run(
        query,
        execution -> {
          answer(execution, console, output.format);
          return true;
        });
  }

  private void check(Format format) {
    boolean graph = query.isConstructType() || query.isDescribeType();
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

  private void answer(QueryExecution execution, Console console, Format format) {
    if (query.isAskType()) {
      ask(execution.execAsk(), console, format);
    } else if (query.isSelectType()) {
      select(execution.execSelect(), console, format);
    } else if (query.isConstructType() || query.isDescribeType()) {
      Model model = query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
      model.setNsPrefixes(Prefixes.copy());
      RDFDataMgr.write(console.out(), model, format == Format.JSON ? Lang.JSONLD : Lang.TURTLE);
    } else {
      throw CommandException.wrongUse("query: only SELECT, ASK, CONSTRUCT and DESCRIBE");
    }
  }

  private static void ask(boolean answer, Console console, Format format) {
    if (format == Format.JSON) {
      ResultSetFormatter.outputAsJSON(console.out(), answer);
    } else {
      console.out().println(answer);
    }
  }

  private static void select(ResultSet results, Console console, Format format) {
    PrintStream out = console.out();
    switch (format) {
      case JSON -> ResultSetFormatter.outputAsJSON(out, results);
      case CSV -> ResultSetFormatter.outputAsCSV(out, results);
      case TSV -> ResultSetFormatter.outputAsTSV(out, results);
      default -> rows(results, console, format);
    }
  }

  private static void rows(ResultSet results, Console console, Format format) {
    List<String> columns = results.getResultVars();
    Rows rows = Rows.read(results);
    new RowWriter(console).write(format == Format.JSONL ? rows : shortened(rows), columns, format);
    if (format == Format.TABLE) {
      console.out().flush();
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
