package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extraction.text.Lines;

/**
 * Organisations that a text names in full and later by the last word of their name: "the
 * Commission" for the European Commission. A word that ends the names of two means neither.
 */
final class ShortNames {
  private final Set<String> lastWords =
      new HashSet<>(Lines.of(ShortNames.class, "short-names.txt"));

  List<Mention<Actor>> in(String text, Collection<Mention<Actor>> named, MentionMap known) {
    Map<String, Set<Actor>> byWord = new HashMap<>();
    for (Mention<Actor> mention : named) {
      String name = mention.referent().name();
      String word = name.substring(name.lastIndexOf(' ') + 1);
      if (mention.referent().type() == ActorType.ORGANIZATION && lastWords.contains(word)) {
        byWord.computeIfAbsent(word, w -> new HashSet<>()).add(mention.referent());
      }
    }
    List<Mention<Actor>> found = new ArrayList<>();
    byWord.forEach(
        (word, actors) -> {
          Matcher matcher = Pattern.compile("\\b" + word + "\\b").matcher(text);
          while (actors.size() == 1 && matcher.find()) {
            if (!known.covers(matcher.start(), matcher.end()) && isAlone(text, matcher.start())) {
              found.add(new Mention<>(matcher.start(), matcher.end(), actors.iterator().next()));
            }
          }
        });
    return found;
  }

  /** Whether the word before begins no longer name: "the Commission", not "Election Commission". */
  private static boolean isAlone(String text, int start) {
    int end = start - 1;
    int word = end;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return word >= end
        || !Character.isUpperCase(text.charAt(word))
        || Set.of("The", "A", "Its").contains(text.substring(word, end));
  }
}
