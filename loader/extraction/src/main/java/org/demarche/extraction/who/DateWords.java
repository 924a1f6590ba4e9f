package org.demarche.extraction.who;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.extraction.text.Lines;

/** The words that dates are made of, by kind, with what each is worth. */
final class DateWords {
  private final Map<String, Map<String, Integer>> byKind = new LinkedHashMap<>();

  DateWords() {
    for (String line : Lines.of(DateWords.class, "dates.tsv")) {
      String[] cells = line.split("\t", -1);
      byKind
          .computeIfAbsent(cells[0], kind -> new LinkedHashMap<>())
          .put(cells[1].toLowerCase(Locale.ROOT), Integer.valueOf(cells[2]));
    }
  }

  /** A regular expression for any word of a kind, the longer ones first. */
  String any(String kind) {
    boolean capitalised = kind.equals("month") || kind.equals("weekday");
    return words(kind).keySet().stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .map(
            word ->
                capitalised
                    ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                    : word)
        .map(Pattern::quote)
        .collect(Collectors.joining("|", capitalised ? "(?:" : "(?i:", ")"));
  }

  /** What a word of a kind is worth. */
  int value(String kind, String word) {
    return Objects.requireNonNull(words(kind).get(word.toLowerCase(Locale.ROOT)));
  }

  boolean has(String kind, String word) {
    return words(kind).containsKey(word.toLowerCase(Locale.ROOT));
  }

  private Map<String, Integer> words(String kind) {
    return Objects.requireNonNull(byKind.get(kind));
  }
}
