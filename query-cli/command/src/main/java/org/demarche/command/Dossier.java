package org.demarche.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that the graph knows of one thing. */
record Dossier(
    String iri, Rows properties, Rows offices, Rows statements, Rows positions, Rows meetings) {
  private static final Listing PROPERTIES = new Listing("property", List.of("property", "value"));

  static Dossier of(Source source, String iri) {
    List<String> it = List.of(iri);
    Rows properties = PROPERTIES.fetch(source, QueryText.of("properties").iris("thing", it));
    Rows offices = PROPERTIES.fetch(source, QueryText.of("tenures").iris("person", it));
    return new Dossier(
        iri,
        properties,
        offices,
        either(source, Listing.SAID, "said", it, "by", "topicIs", "behalf"),
        either(source, Listing.POSITIONS, "positions", it, "of", "on"),
        either(source, Listing.MEETINGS, "meetings", it, "with", "topicIs"));
  }

  /** The rows that any of the sections finds, each once, in the order of their dates. */
  private static Rows either(
      Source source, Listing listing, String query, List<String> iris, String... sections) {
    Set<String> seen = new HashSet<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String section : sections) {
      for (Map<String, Object> row :
          listing.fetch(source, QueryText.of(query).iris(section, iris)).rows()) {
        if (seen.add(Rows.text(row, "iri"))) {
          rows.add(row);
        }
      }
    }
    rows.sort((a, b) -> Rows.text(a, "date").compareTo(Rows.text(b, "date")));
    return new Rows(listing.shown(), rows);
  }

  boolean isEmpty() {
    return properties.rows().isEmpty() && statements.rows().isEmpty() && positions.rows().isEmpty();
  }

  /** A line a property, its values side by side, things by their names. */
  Rows readable() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("iri", List.of(iri));
    for (Map<String, Object> row : properties.rows()) {
      String property = Wording.heading(Rows.text(row, "property").replaceFirst("^.*[/#]", ""));
      String name = Rows.text(row, "name");
      String value = name.isEmpty() ? Prefixes.shorten(Rows.text(row, "value")) : name;
      values.computeIfAbsent(property, key -> new ArrayList<>()).add(value);
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    values.forEach(
        (property, all) ->
            rows.add(Map.of("property", property, "value", String.join("; ", new TreeSet<>(all)))));
    return new Rows(PROPERTIES.shown(), rows);
  }
}
