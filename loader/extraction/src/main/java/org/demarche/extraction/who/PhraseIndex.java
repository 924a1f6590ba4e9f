package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in a text, the longest at each place, in time linear in the text's length. A phrase
 * matches whole words only. One that holds an upper-case letter matches as it is spelt ("US" is not
 * "us"), the others in any letter case.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  /** Adds a phrase; the first meaning given to a phrase stays. */
  public void add(String phrase, T referent) {
    add(phrase, referent, phrase.chars().anyMatch(Character::isUpperCase));
  }

  /** Adds a phrase with a choice of whether letter case counts. */
  public void add(String phrase, T referent, boolean caseCounts) {
    String clean = phrase.strip().replace('’', '\'');
    if (clean.isEmpty() || !Character.isLetterOrDigit(clean.codePointAt(0))) {
      return;
    }
    List<Phrase<T>> phrases =
        byFirstWord.computeIfAbsent(word(clean, 0), first -> new ArrayList<>());
    for (Phrase<T> known : phrases) {
      if (known.text.equals(clean)) {
        return;
      }
    }
    phrases.add(new Phrase<>(clean, referent, caseCounts));
    phrases.sort(Comparator.comparingInt((Phrase<T> p) -> p.text.length()).reversed());
  }

  /** All matches in a text, from left to right, none overlapping another. */
  public List<Mention<T>> find(String text) {
    return find(text, 0, text.length());
  }

  /** All matches in a part of a text, with offsets into the whole. */
  public List<Mention<T>> find(String text, int from, int to) {
    List<Mention<T>> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      if (!isWordChar(text, i) || i > 0 && isWordChar(text, i - 1)) {
        i++;
        continue;
      }
      Mention<T> match = at(text, i, to);
      if (match == null) {
        i++;
      } else {
        found.add(match);
        i = match.end();
      }
    }
    return found;
  }

  private @Nullable Mention<T> at(String text, int i, int to) {
    for (Phrase<T> phrase : byFirstWord.getOrDefault(word(text, i), List.of())) {
      int end = i + phrase.text.length();
      if (end <= to && phrase.matches(text, i) && (end == text.length() || ends(text, end))) {
        return new Mention<>(i, end, phrase.referent);
      }
    }
    return null;
  }

  private static boolean ends(String text, int end) {
    return !isWordChar(text, end - 1) || !isWordChar(text, end);
  }

  private static boolean isWordChar(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i));
  }

  private static String word(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 64 && isWordChar(text, end)) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private record Phrase<T>(String text, T referent, boolean caseCounts) {
    boolean matches(String other, int offset) {
      for (int i = 0; i < text.length(); i++) {
        char a = text.charAt(i);
        char b = other.charAt(offset + i);
        b = b == '’' ? '\'' : b == '\n' || b == '\u00A0' ? ' ' : b;
        boolean same =
            a == b || !caseCounts && Character.toLowerCase(a) == Character.toLowerCase(b);
        if (!same) {
          return false;
        }
      }
      return true;
    }
  }
}
