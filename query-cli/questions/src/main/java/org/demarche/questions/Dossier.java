package org.demarche.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.QueryText;
import org.demarche.questions.source.Rows;

/**
 * All that the graph knows of one thing.
 *
 * @param iri the thing
 * @param properties what is said of it: columns property, value and, where the value has a label,
 *     name (properties.rq)
 * @param offices the offices it is seen in, when it is a person (tenures.rq)
 * @param statements by it, about it or on its behalf, by date
 * @param positions of it or on it, by date
 * @param meetings with it or about it, by date
 */
public record Dossier(
    String iri, Rows properties, Rows offices, Rows statements, Rows positions, Rows meetings) {

  /** Asks for all that is known of a thing. */
  public static Dossier of(QuerySource source, String iri) {
    List<String> it = List.of(iri);
    return new Dossier(
        iri,
        source.rows(query("properties").iris("thing", it)),
        offices(source, it),
        either(source, "said", it, "by", "topicIs", "behalf"),
        either(source, "positions", it, "of", "on"),
        either(source, "meetings", it, "with", "topicIs"));
  }

  /** The offices that people are seen in, each once; its tenures are a list of IRIs. */
  public static Rows offices(QuerySource source, List<String> people) {
    return source.rows(query("tenures").iris("person", people));
  }

  private static QueryText query(String name) {
    return QueryText.of(Dossier.class, name);
  }

  /** The rows that any of the sections finds, each once, in the order of their dates. */
  private static Rows either(
      QuerySource source, String name, List<String> iris, String... sections) {
    Set<String> seen = new HashSet<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    List<String> columns = List.of();
    for (String section : sections) {
      Rows some = source.rows(query(name).iris(section, iris));
      columns = some.columns();
      for (Map<String, Object> row : some.rows()) {
        if (seen.add(Rows.text(row, "iri"))) {
          rows.add(row);
        }
      }
    }
    rows.sort((a, b) -> Rows.text(a, "date").compareTo(Rows.text(b, "date")));
    return new Rows(columns, rows);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return properties.rows().isEmpty() && statements.rows().isEmpty() && positions.rows().isEmpty();
  }
}
