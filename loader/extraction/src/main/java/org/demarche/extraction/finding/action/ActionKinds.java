package org.demarche.extraction.finding.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Lines;

/**
 * Tells the kind of an action by its verb and the nouns of its object, as {@code actions.tsv} has
 * them.
 */
final class ActionKinds {
  /** The kind of all that the scheme has no other for. */
  static final String OTHER = "other";

  private static final String ANY = "*";

  private final Map<String, List<Deed>> byVerb = new HashMap<>();

  ActionKinds() {
    for (String line : Lines.of(ActionKinds.class, "actions.tsv")) {
      String[] columns = line.split("\t", -1);
      byVerb
          .computeIfAbsent(columns[1], verb -> new ArrayList<>())
          .add(new Deed(columns[0], Set.of(columns[2].split(",", -1))));
    }
  }

  private record Deed(String kind, Set<String> nouns) {}

  /** The key of the kind. */
  String of(List<Word> verb, List<Word> object) {
    Set<String> nouns =
        object.stream()
            .flatMap(w -> List.of(w.lemma(), w.text().toLowerCase(Locale.ROOT), w.text()).stream())
            .collect(Collectors.toSet());
    for (int i = 0; i < verb.size(); i++) {
      String lemma = verb.get(i).lemma();
      List<Deed> deeds = new ArrayList<>(byVerb.getOrDefault(lemma, List.of()));
      if (i + 1 < verb.size()) {
        deeds.addAll(byVerb.getOrDefault(lemma + "-" + verb.get(i + 1).text(), List.of()));
      }
      for (Deed deed : deeds) {
        if (deed.nouns().contains(ANY) || deed.nouns().stream().anyMatch(nouns::contains)) {
          return deed.kind();
        }
      }
    }
    return OTHER;
  }
}
