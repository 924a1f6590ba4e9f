package org.demarche.extraction.finding.statement;

import java.util.Set;
import org.demarche.extraction.dates.DateWords;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.reading.syntax.WordRange;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase before or behind a verb, by tags only. */
final class NounPhrases {
  private static final Set<String> WEEKDAYS = new DateWords().weekdays();

  private static final int MAX_APPOSITION = 16;

  private NounPhrases() {}

  /** The subject that ends before a verb, adverbs, auxiliaries and insertions passed over. */
  static @Nullable WordRange before(SentenceWords s, int verb) {
    int end = skipAdverbs(s, verb);
    if (s.is(end - 1, ",")) {
      int comma = openingComma(s, end - 1);
      if (comma < 0) {
        return null;
      }
      WordRange main = phraseEndingAt(s, skipAdverbs(s, comma));
      return main == null ? null : new WordRange(main.start(), end - 1);
    }
    WordRange phrase = phraseEndingAt(s, end);
    if (phrase != null && phrase.end() - phrase.start() == 1 && s.is(phrase.start(), "who")) {
      int antecedentEnd = s.is(phrase.start() - 1, ",") ? phrase.start() - 1 : phrase.start();
      return phraseEndingAt(s, antecedentEnd);
    }
    return phrase;
  }

  /** The phrase that begins at a token, up to a comma, a verb or a preposition but "of". */
  static @Nullable WordRange from(SentenceWords s, int start) {
    int i = start;
    while (s.has(i)) {
      boolean nominal = s.tagged(i, "PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM", "PART");
      boolean link =
          s.is(i, "of", "for", "&", "-")
              || s.is(i, "and") && s.tagged(i + 1, "PROPN") && s.tagged(i - 1, "PROPN");
      if (s.is(i, "to", "that", "not") || isDay(s, i) || !nominal && !link) {
        break;
      }
      i++;
    }
    boolean named = s.is(i, ",") && s.tagged(i - 1, "PROPN", "NOUN") && s.tagged(i + 1, "PROPN");
    if (named && !isDay(s, i - 1)) {
      int name = i + 1;
      while (s.tagged(name, "PROPN")) {
        name++;
      }
      i = s.is(name, ",", ".") && name - i > 2 ? name : i;
    }
    return i > start ? new WordRange(start, i) : null;
  }

  static boolean isDay(SentenceWords s, int i) {
    return s.has(i) && (WEEKDAYS.contains(s.get(i).text()) || s.is(i, "yesterday", "today"));
  }

  private static int skipAdverbs(SentenceWords s, int from) {
    int end = from;
    while (s.tagged(end - 1, "ADV", "AUX")
        || s.is(end - 1, "not", "n't", "n’t", "also", "once")
        || isDay(s, end - 1)
        || s.is(end - 1, "on") && isDay(s, end)) {
      end--;
    }
    return end;
  }

  private static int openingComma(SentenceWords s, int closing) {
    for (int i = closing - 1; i > 0 && i > closing - MAX_APPOSITION; i--) {
      if (s.isQuoteMark(i) || s.isStop(i)) {
        return -1;
      }
      if (s.is(i, ",")) {
        boolean apposition =
            s.tagged(i + 1, "DET", "NOUN", "PROPN", "ADJ", "ADV", "NUM")
                || s.is(i + 1, "who", "whose", "which", "speaking", "citing", "quoting");
        return apposition ? i : -1;
      }
    }
    return -1;
  }

  private static @Nullable WordRange phraseEndingAt(SentenceWords s, int end) {
    int i = end;
    while (s.has(i - 1) && continuesLeft(s, i - 1, end)) {
      i--;
    }
    while (i < end && (s.tagged(i, "ADP", "CCONJ", "PUNCT", "PART") || isDay(s, i))) {
      i++;
    }
    return i < end ? new WordRange(i, end) : null;
  }

  private static boolean continuesLeft(SentenceWords s, int i, int end) {
    if (s.isQuoteMark(i)) {
      return false;
    }
    if (s.tagged(i, "PRON")) {
      // A pronoun is a phrase of its own, but for possessives before a noun.
      return i == end - 1 || s.is(i, "his", "her", "its", "their", "our", "my");
    }
    if (i + 1 < end
        && s.tagged(i + 1, "PRON")
        && !s.is(i + 1, "his", "her", "its", "their", "our")) {
      return false;
    }
    if (s.tagged(i, "NOUN", "PROPN", "ADJ", "NUM", "DET")) {
      return !(i + 1 < end && s.tagged(i + 1, "DET"));
    }
    if (s.is(i, "'s", "’s", "'", "’", "[", "]", "-", "&")) {
      return true;
    }
    if (s.is(i, "of", "for", "to", "in", "at")) {
      return i < end - 1
          && s.tagged(i - 1, "NOUN", "PROPN")
          && s.tagged(i + 1, "DET", "PROPN", "NOUN", "ADJ");
    }
    return s.is(i, "and")
        && i < end - 1
        && s.tagged(i - 1, "NOUN", "PROPN")
        && s.tagged(i + 1, "NOUN", "PROPN", "ADJ", "DET");
  }
}
