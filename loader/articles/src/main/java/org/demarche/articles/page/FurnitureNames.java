package org.demarche.articles.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names of elements and short lines say of them, read from {@code furniture.txt}. */
final class FurnitureNames {
  /** What a name says of an element. */
  enum Sort {
    /** Not the article's. */
    OTHER("name"),
    /** No text, but says when and by whom the article was written. */
    BYLINE("byline"),
    /** A box that leads to another story, on most pages. */
    CARD("card"),
    /** Such a box, or the article's first paragraph. */
    LEAD("lead");

    private final String word;

    Sort(String word) {
      this.word = word;
    }
  }

  private final Set<String> tags = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Map<Sort, Set<String>> names = new EnumMap<>(Sort.class);
  private final List<Pattern> wholeLines = new ArrayList<>();
  private final List<Pattern> lineEnds = new ArrayList<>();

  private FurnitureNames(List<String> lines) {
    for (Sort sort : Sort.values()) {
      names.put(sort, new HashSet<>());
    }
    for (String line : lines) {
      String[] parts = line.split("\\s+", 2);
      switch (parts[0]) {
        case "tag" -> tags.add(parts[1]);
        case "role" -> roles.add(parts[1]);
        case "line" -> wholeLines.add(Pattern.compile(parts[1]));
        case "end" -> lineEnds.add(Pattern.compile(parts[1]));
        default -> named(parts[0]).add(parts[1]);
      }
    }
  }

  private Set<String> named(String word) {
    return names.entrySet().stream()
        .filter(entry -> entry.getKey().word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("furniture.txt: " + word))
        .getValue();
  }

  static FurnitureNames standard() {
    InputStream in =
        Objects.requireNonNull(FurnitureNames.class.getResourceAsStream("furniture.txt"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new FurnitureNames(
          reader
              .lines()
              .map(String::strip)
              .filter(l -> !l.isEmpty() && l.charAt(0) != '#')
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether an element of this tag never holds article text. */
  boolean isTag(Element element) {
    return tags.contains(element.nodeName());
  }

  boolean hasRole(Element element) {
    return roles.contains(element.attr("role").toLowerCase(Locale.ROOT));
  }

  /** Patterns of whole lines that are not the article's. */
  List<Pattern> wholeLines() {
    return wholeLines;
  }

  /** Patterns of what ends a line and is not the article's. */
  List<Pattern> lineEnds() {
    return lineEnds;
  }

  /** What an element's class, id and itemprop say of it; empty where they say nothing. */
  Optional<Sort> sort(Element element) {
    for (Sort sort : Sort.values()) {
      Set<String> words = names.get(sort);
      if (words != null
          && (isNamed(element.className(), words)
              || isNamed(element.id(), words)
              || isNamed(element.attr("itemprop"), words))) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }

  /** Whether one of the names, or of the parts they are joined from, is among the words. */
  private static boolean isNamed(String names, Set<String> words) {
    if (names.isEmpty()) {
      return false;
    }
    String spaced = names.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    for (String name : spaced.strip().split("\\s+", -1)) {
      if (words.contains(name)) {
        return true;
      }
      for (String part : name.split("[-_:]+", -1)) {
        if (words.contains("*" + part)) {
          return true;
        }
      }
    }
    return false;
  }
}
