package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Span;

/**
 * The people whom a phrase is about, among all that it names: in "an aide to Pompeo", "Trump's
 * campaign" and "Clinton supporters" none, in "Lundevold and Hjaltadóttir" both.
 */
final class NamedHeads {
  private final ArticleNames names;
  private final Set<String> prepositions =
      new HashSet<>(Lines.of(NamedHeads.class, "governing-prepositions.txt"));

  NamedHeads(ArticleNames names) {
    this.names = names;
  }

  List<Actor> in(Span phrase) {
    List<Actor> heads = new ArrayList<>();
    int last = -1;
    for (Mention<Actor> person : names.peopleTouching(phrase)) {
      if (!isHead(person, phrase)) {
        continue;
      }
      if (last >= 0 && !isJoined(last, person.start())) {
        break;
      }
      heads.add(person.referent());
      last = person.end();
    }
    return heads.stream().distinct().toList();
  }

  /** Whether the second name goes on a list that the first began. */
  private boolean isJoined(int end, int start) {
    String gap = names.words(end, start);
    return gap.matches("(?s)\\s*(?:,\\s*)?and\\b[^,;:]*") || gap.matches("\\s*,\\s*");
  }

  private boolean isHead(Mention<Actor> person, Span phrase) {
    String behind = names.words(Math.min(person.end(), phrase.end()), phrase.end());
    if (behind.matches("(?s)['’].*")) {
      return false;
    }
    // A lower-case noun right behind takes over: "Clinton campaign officials".
    boolean modifier =
        behind.matches("(?s)\\s+\\p{Ll}+.*")
            && !behind.matches(
                "(?s)\\s+(?:and|or|of|in|at|from|who|whose|himself|herself|also|on|for|with|as|to|by)\\b.*");
    return !modifier && !isGoverned(phrase.start(), Math.max(phrase.start(), person.start()));
  }

  private boolean isGoverned(int from, int to) {
    String before = names.words(from, to);
    String front = before.substring(before.lastIndexOf(',') + 1);
    int at = to - front.length();
    String[] words = front.strip().split("\\s+", -1);
    boolean plain = true;
    int offset = to;
    for (int i = words.length - 1; i >= 0; i--) {
      offset = names.text().text().lastIndexOf(words[i], offset - 1);
      if (words[i].isEmpty() || offset < at) {
        return false;
      }
      String lower = words[i].toLowerCase(Locale.ROOT);
      boolean inOffice = names.known().coversOffice(offset, offset + words[i].length());
      if (prepositions.contains(lower) && !inOffice) {
        return plain && i > 0;
      }
      boolean content =
          Character.isLowerCase(words[i].codePointAt(0))
              && !inOffice
              && !lower.matches("the|a|an|then|former|late|his|her|its|their|and");
      plain &= !content;
    }
    return false;
  }
}
