package org.demarche.command.output;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.demarche.command.console.Console;
import org.demarche.command.console.Wording;
import org.demarche.questions.Answer;
import org.demarche.questions.Description;
import org.demarche.questions.name.UnknownName;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;

/**
 * One kind of list.
 *
 * @param noun what a row is called
 * @param shown the columns of all formats but JSON, which has all
 */
public record Listing(String noun, List<String> shown) {

  /** Who said what. */
  public static final Listing SAID =
      new Listing(
          "statement",
          List.of("date", "speaker", "onBehalfOf", "cue", "content", "about", "outlet"));

  /** Who holds what. */
  public static final Listing POSITIONS =
      new Listing(
          "position",
          List.of(
              "date",
              "holder",
              "stance",
              "proposition",
              "toward",
              "topic",
              "ascribedBy",
              "outlet"));

  /** How stances moved. */
  public static final Listing CHANGES =
      new Listing(
          "position",
          List.of(
              "date",
              "holder",
              "topic",
              "before",
              "stance",
              "proposition",
              "ascribedBy",
              "outlet"));

  /** Where two sides agree and differ. */
  public static final Listing COMPARISON =
      new Listing(
          "point",
          List.of(
              "on",
              "verdict",
              "difference",
              "stance",
              "date",
              "proposition",
              "otherStance",
              "otherDate",
              "otherProposition"));

  /** Who met whom. */
  public static final Listing MEETINGS =
      new Listing(
          "meeting",
          List.of(
              "date", "meeting", "status", "participants", "place", "discussed", "notDiscussed"));

  /** Who did what. */
  public static final Listing ACTIONS =
      new Listing("action", List.of("date", "agents", "kind", "text", "about", "outlet"));

  /**
   * Writes an answer, and says on standard error which of the names that it was asked with fit
   * nothing.
   */
  public void print(Console console, QuerySource source, OutputStyle style, Answer answer) {
    noteUnknown(console, answer);
    print(console, source, style, answer.rows());
  }

  /** Says on standard error which names fit nothing. */
  public static void noteUnknown(Console console, Answer answer) {
    answer.unknown().forEach(name -> console.note(sentence(name)));
  }

  /** "no topic matches 'fishries'; nearest: fisheries". */
  private static String sentence(UnknownName name) {
    return "no %s matches '%s'%s"
        .formatted(
            name.kind().word(), Wording.printable(name.text()), Wording.nearest(name.nearest()));
  }

  /** Writes rows; Turtle has all that the graph says of the things listed. */
  public void print(Console console, QuerySource source, OutputStyle style, Rows rows) {
    if (style.format() == OutputFormat.TURTLE) {
      turtle(console, source, things(rows));
      return;
    }
    new RowWriter(console, style.raw()).write(rows, shown, style.format());
    if (style.format() == OutputFormat.TABLE) {
      console.checkReader();
      console.note(Wording.count(rows.rows().size(), noun));
    }
  }

  private static List<String> things(Rows rows) {
    Set<String> iris = new LinkedHashSet<>();
    for (Map<String, Object> row : rows.rows()) {
      iris.add(Rows.text(row, "iri"));
      iris.add(Rows.text(row, "otherIri"));
    }
    iris.remove("");
    return List.copyOf(iris);
  }

  /** Writes all that the graph says of these things. */
  public static void turtle(Console console, QuerySource source, List<String> iris) {
    RDFDataMgr.write(console.out(), new Description(iris).ask(source), Lang.TURTLE);
  }
}
