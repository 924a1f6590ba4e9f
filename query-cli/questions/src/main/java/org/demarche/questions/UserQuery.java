package org.demarche.questions;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.demarche.questions.source.Prefixes;
import org.demarche.questions.source.QuerySource;

/** A query that a user wrote: read, checked and run. */
public final class UserQuery {
  private static final Pattern PLACE = Pattern.compile("(?i)line (\\d+), column (\\d+)");
  private static final Pattern TOKEN =
      Pattern.compile("Encountered \" (?:\"[^\"]*\"|<\\w+>) \"(.*?)\"\" at line");
  private static final Pattern WORD = Pattern.compile("Lexical error .*after prefix (\".*\")$");

  private static final String UPDATE =
      "query only reads; a store changes only through load, so this update is refused";

  private final Query query;
  private final UserAnswer.AnswerForm form;

  private UserQuery(Query query, UserAnswer.AnswerForm form) {
    this.query = query;
    this.form = form;
  }

  /**
   * Reads a query; our prefixes need not be declared.
   *
   * @throws UserQueryException when it cannot be read, changes the store, or asks for JSON
   */
  public static UserQuery parse(String text) {
    Query query = new Query();
    query.setPrefixMapping(Prefixes.copy());
    try {
      QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new UserQueryException(isUpdate(text) ? UPDATE : where(e) + reason(e));
    } catch (QueryException e) {
      throw new UserQueryException("query: " + reason(e));
    }
    return new UserQuery(query, form(query));
  }

  private static UserAnswer.AnswerForm form(Query query) {
    if (query.isSelectType()) {
      return UserAnswer.AnswerForm.SOLUTIONS;
    }
    if (query.isAskType()) {
      return UserAnswer.AnswerForm.TRUTH;
    }
    if (query.isConstructType() || query.isDescribeType()) {
      return UserAnswer.AnswerForm.TRIPLES;
    }
    throw new UserQueryException("query: only SELECT, ASK, CONSTRUCT and DESCRIBE");
  }

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

  /** The place that the message names; the exception's own fields name that of the token before. */
  private static String where(QueryParseException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    boolean known = place.find() && !place.group(1).equals("0");
    return known
        ? "query, line " + place.group(1) + ", column " + place.group(2) + ": "
        : "query: ";
  }

  /** The first line of the parser's message, without the place, which {@link #where} gives. */
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

  /** What it asks for. */
  public UserAnswer.AnswerForm form() {
    return form;
  }

  /** The same query with at most so many rows or solutions; 0 leaves it as it is. */
  public UserQuery limit(int rows) {
    boolean fewer = !query.hasLimit() || query.getLimit() > rows;
    if (rows <= 0 || !fewer || form == UserAnswer.AnswerForm.TRUTH) {
      return this;
    }
    Query limited = query.cloneQuery();
    limited.setLimit(rows);
    return new UserQuery(limited, form);
  }

  /**
   * Runs it and hands its answer over while the query is open.
   *
   * @throws org.demarche.questions.source.EndpointException when an endpoint does not answer
   */
  public void run(QuerySource source, Consumer<UserAnswer> use) {
    source.run(
        query,
        execution -> {
          use.accept(answer(execution));
          return true;
        });
  }

  private UserAnswer answer(QueryExecution execution) {
    return switch (form) {
      case SOLUTIONS -> new UserAnswer.Solutions(execution.execSelect());
      case TRUTH -> new UserAnswer.Truth(execution.execAsk());
      case TRIPLES -> {
        Model model =
            query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
        yield new UserAnswer.Triples(model.setNsPrefixes(Prefixes.copy()));
      }
    };
  }
}
