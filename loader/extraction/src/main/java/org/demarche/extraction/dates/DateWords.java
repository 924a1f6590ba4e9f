package org.demarche.extraction.dates;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.extraction.text.Lines;

/** The words that dates are made of, by kind, with what each is worth. */
public final class DateWords {
  private static final Set<String> CAPITALISED =
      Set.of("month", "month-short", "weekday", "weekday-short");

  private final Map<String, Map<String, Integer>> byKind = new LinkedHashMap<>();
  private final Map<String, Set<String>> printed = new LinkedHashMap<>();

  /** The words of the data file. */
  public DateWords() {
    for (String line : Lines.of(DateWords.class, "dates.tsv")) {
      String[] cells = line.split("\t", -1);
      printed.computeIfAbsent(cells[0], kind -> new LinkedHashSet<>()).add(cells[1]);
      byKind
          .computeIfAbsent(cells[0], kind -> new LinkedHashMap<>())
          .put(cells[1].toLowerCase(Locale.ROOT), Integer.valueOf(cells[2]));
    }
  }

  /** The full names of the days of the week, capitalised, Monday first. */
  public Set<String> weekdays() {
    return Collections.unmodifiableSet(Objects.requireNonNull(printed.get("weekday")));
  }

  /** The full names of the months, capitalised, January first. */
  public Set<String> months() {
    return Collections.unmodifiableSet(Objects.requireNonNull(printed.get("month")));
  }

  /** A regular expression for any word of a kind, the longer ones first. */
  String any(String kind) {
    boolean capitalised = CAPITALISED.contains(kind);
    return words(kind).keySet().stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .flatMap(
            word ->
                capitalised
                    ? Stream.of(
                        word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                        word.toUpperCase(Locale.ROOT))
                    : Stream.of(word))
        .map(word -> Pattern.quote(word).replace(" ", "\\E" + DateFinder.BLANK + "\\Q"))
        .collect(Collectors.joining("|", capitalised ? "(?:" : "(?i:", ")"));
  }

  /** What a word of a kind is worth, its full stop and its line breaks left out of account. */
  int value(String kind, String word) {
    return Objects.requireNonNull(words(kind).get(plain(word)), word);
  }

  /** The number of a month, by its full or short name. */
  int month(String word) {
    return has("month", word) ? value("month", word) : value("month-short", bare(word));
  }

  /** The number of a day of the week, Monday the first, by its full or short name. */
  int weekday(String word) {
    return has("weekday", word) ? value("weekday", word) : value("weekday-short", bare(word));
  }

  boolean has(String kind, String word) {
    return words(kind).containsKey(plain(word));
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static String plain(String word) {
    return word.replaceAll("[\\s\\u00a0\\u202f]+", " ").toLowerCase(Locale.ROOT);
  }

  private Map<String, Integer> words(String kind) {
    return Objects.requireNonNull(byKind.get(kind));
  }
}
