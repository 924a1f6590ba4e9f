package org.demarche.questions.name;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.QueryText;

/** Finds things by the names that people give them. */
public final class Names {
  private final NameKind kind;
  private final Map<String, NamedThing> entries = new LinkedHashMap<>();
  private final Map<String, Set<String>> narrower = new HashMap<>();
  private final Map<String, Set<String>> sameAs = new HashMap<>();

  private Names(NameKind kind) {
    this.kind = kind;
  }

  /** Reads all names of things of a kind. */
  public static Names load(QuerySource source, NameKind kind) {
    Names names = new Names(kind);
    QueryText query = QueryText.of(Names.class, "names").iris("type", kind.types());
    source.run(
        query.build(),
        execution -> {
          names.read(execution.execSelect());
          return names;
        });
    return names;
  }

  private void read(ResultSet results) {
    Map<String, Set<String>> qualifiers = new HashMap<>();
    while (results.hasNext()) {
      QuerySolution row = results.next();
      String iri = row.get("iri").toString();
      if (row.contains("name")) {
        String name = row.getLiteral("name").getLexicalForm();
        NamedThing entry = entries.computeIfAbsent(iri, NamedThing::new);
        entry.person |= row.get("type").toString().endsWith("#Person");
        entry.add(name, row.contains("main"));
      } else if (row.contains("qualifier")) {
        qualifiers
            .computeIfAbsent(iri, key -> new HashSet<>())
            .addAll(SearchWords.of(row.getLiteral("qualifier").getLexicalForm()));
      } else if (row.contains("broader")) {
        narrower.computeIfAbsent(row.get("broader").toString(), key -> new HashSet<>()).add(iri);
      } else if (row.contains("same")) {
        String same = row.get("same").toString();
        sameAs.computeIfAbsent(same, key -> new HashSet<>()).add(iri);
        sameAs.computeIfAbsent(iri, key -> new HashSet<>()).add(same);
      }
    }
    entries.forEach(
        (iri, entry) -> entry.qualifiers.addAll(qualifiers.getOrDefault(iri, Set.of())));
  }

  /** The IRIs of all things that the name fits. */
  public List<String> find(String text) {
    if (text.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
      return List.of(text);
    }
    List<String> words = SearchWords.of(text);
    Set<String> found = new LinkedHashSet<>();
    if (kind != NameKind.TOPIC) {
      exact(words, found);
    }
    if (found.isEmpty() && !words.isEmpty()) {
      entries.values().stream().filter(e -> e.fits(words)).forEach(e -> found.add(e.iri));
    }
    if (kind == NameKind.TOPIC) {
      addNarrower(found);
    }
    List.copyOf(found).forEach(iri -> found.addAll(sameAs.getOrDefault(iri, Set.of())));
    return List.copyOf(found);
  }

  /**
   * A country, organisation or topic of exactly this name comes before all whose names only contain
   * the words. A person's surname does not count as an exact name, because others may bear it.
   */
  private void exact(List<String> words, Set<String> found) {
    List<NamedThing> same = entries.values().stream().filter(e -> e.names.contains(words)).toList();
    if (same.stream().anyMatch(e -> !e.person)) {
      same.forEach(e -> found.add(e.iri));
    }
  }

  private void addNarrower(Set<String> found) {
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String below : narrower.getOrDefault(open.pop(), Set.of())) {
        if (found.add(below)) {
          open.push(below);
        }
      }
    }
  }

  /** Up to three labels that look most like the text, for "did you mean". */
  public List<String> nearest(String text) {
    String wanted = String.join(" ", SearchWords.of(text));
    Map<String, Integer> distances = new LinkedHashMap<>();
    for (NamedThing entry : entries.values()) {
      int least = Integer.MAX_VALUE;
      for (List<String> name : entry.names) {
        least = Math.min(least, SearchWords.distance(wanted, String.join(" ", name)));
        for (String word : name) {
          least = Math.min(least, SearchWords.distance(wanted, word));
        }
      }
      distances.merge(entry.label, least, Math::min);
    }
    int best = distances.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    return distances.entrySet().stream()
        .filter(e -> e.getValue() <= Math.max(2, wanted.length() / 2))
        .filter(e -> e.getValue() <= best + 1)
        .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue()))
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What a thing is called; its IRI when it has no name. */
  public String label(String iri) {
    NamedThing entry = entries.get(iri);
    return entry == null ? iri : entry.label;
  }

  /** A thing and what it is called. */
  private static final class NamedThing {
    private final String iri;
    private final Set<List<String>> names = new LinkedHashSet<>();
    private final Set<String> qualifiers = new HashSet<>();
    private String label = "";
    private boolean person;

    NamedThing(String iri) {
      this.iri = iri;
    }

    void add(String name, boolean main) {
      names.add(SearchWords.of(name));
      if (main || label.isEmpty()) {
        label = name;
      }
    }

    /** Whether one name has all the words, except those that name the country or the office. */
    boolean fits(List<String> words) {
      for (List<String> name : names) {
        List<String> rest = new ArrayList<>(words);
        rest.removeAll(name);
        if (rest.size() < words.size() && qualifiers.containsAll(rest)) {
          return true;
        }
      }
      return false;
    }
  }
}
