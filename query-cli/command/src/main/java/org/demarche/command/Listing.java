package org.demarche.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** One kind of list: what a row is called and the columns shown unless all are asked for. */
record Listing(String noun, List<String> shown) {
  static final Listing SAID =
      new Listing(
          "statement",
          List.of("date", "speaker", "onBehalfOf", "cue", "content", "about", "outlet"));
  static final Listing POSITIONS =
      new Listing(
          "position", List.of("date", "holder", "topic", "stance", "text", "ascribedBy", "outlet"));
  static final Listing CHANGES =
      new Listing(
          "position",
          List.of("date", "holder", "topic", "before", "stance", "text", "ascribedBy", "outlet"));
  static final Listing COMPARISON =
      new Listing(
          "topic",
          List.of(
              "topic",
              "verdict",
              "difference",
              "stance",
              "date",
              "text",
              "otherStance",
              "otherDate",
              "otherText"));
  static final Listing MEETINGS =
      new Listing(
          "meeting",
          List.of(
              "date", "meeting", "status", "participants", "place", "discussed", "notDiscussed"));
  static final Listing ACTIONS =
      new Listing("action", List.of("date", "agents", "kind", "text", "about", "outlet"));

  private static final int CHUNK = 200;

  Rows fetch(Source source, QueryText query) {
    return source.run(query.build(), execution -> Rows.read(execution.execSelect()));
  }

  void print(Console console, Source source, OutputOptions output, Rows rows) {
    if (output.format == Format.TURTLE) {
      turtle(console, source, rows);
      return;
    }
    new RowWriter(console).write(rows, shown, output.format);
    if (output.format == Format.TABLE) {
      console.out().flush();
      console.note(Wording.count(rows.rows().size(), noun));
    }
  }

  /** All that the graph says of the things listed. */
  private static void turtle(Console console, Source source, Rows rows) {
    Set<String> iris = new LinkedHashSet<>();
    for (Map<String, Object> row : rows.rows()) {
      iris.add(Rows.text(row, "iri"));
      iris.add(Rows.text(row, "otherIri"));
    }
    iris.remove("");
    turtle(console, source, List.copyOf(iris));
  }

  static void turtle(Console console, Source source, List<String> iris) {
    Model all = ModelFactory.createDefaultModel().setNsPrefixes(Prefixes.copy());
    List<String> rest = new ArrayList<>(iris);
    while (!rest.isEmpty()) {
      List<String> chunk = rest.subList(0, Math.min(CHUNK, rest.size()));
      QueryText query = QueryText.of("triples").iris("iri", chunk);
      source.run(query.build(), execution -> execution.execConstruct(all));
      chunk.clear();
    }
    RDFDataMgr.write(console.out(), all, Lang.TURTLE);
  }
}
