package org.demarche.extraction.finding.meeting;

import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.reading.syntax.WordRange;

/** Finds who does what a verb says. */
final class Subjects {
  private static final int MAX_INSERTION = 24;
  private static final int MAX_STEPS = 3;

  private final MeetingWords inventory;
  private final SentenceWords words;
  private final NounRuns runs;
  private final PartyReader reader;

  Subjects(MeetingWords inventory, SentenceWords words, NounRuns runs, PartyReader reader) {
    this.inventory = inventory;
    this.words = words;
    this.runs = runs;
    this.reader = reader;
  }

  /** The row of nouns that is a verb's subject, perhaps through the verbs that govern it. */
  WordRange of(int verb) {
    return of(verb, 0);
  }

  private WordRange of(int verb, int steps) {
    int edge = edge(verb);
    WordRange left = leftOf(edge);
    if (!left.isEmpty()) {
      return left;
    }
    WordRange behind = behind(verb, edge);
    if (!behind.isEmpty()) {
      return behind;
    }
    WordRange child = child(verb);
    if (!child.isEmpty()) {
      return child;
    }
    int head = words.head(verb);
    boolean shares =
        head >= 0
            && words.isVerb(head)
            && words.relation(verb).matches("xcomp|advcl|conj|acl.*|parataxis|ccomp");
    return shares && steps < MAX_STEPS ? of(head, steps + 1) : WordRange.EMPTY;
  }

  /** Where the verb and what helps it begins: "plan to meet", "are to meet", "have discussed". */
  int edge(int verb) {
    int i = verb;
    while (i > 0) {
      int last = i - 1;
      boolean helper =
          words.tagged(last, "AUX", "ADV", "PART")
              || words.is(last, "to", "not", "n't", "n’t")
              || words.isVerb(last) && words.is(last + 1, "to")
              || words.isVerb(last) && inventory.has("planned", words.lemma(last))
              || words.tagged(last, "ADJ", "VERB", "NOUN")
                  && words.is(last + 1, "to")
                  && (inventory.has("planned", words.lemma(last))
                      || inventory.has("possible", words.lemma(last)));
      if (helper && !runs.isNamed(last)) {
        i = last;
      } else if (isDay(last)) {
        i = words.is(last - 1, "on", "earlier", "late", "early") ? last - 1 : last;
      } else {
        break;
      }
    }
    return i;
  }

  private boolean isDay(int i) {
    return words
        .lower(i)
        .matches(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|earlier|later|recently");
  }

  private WordRange leftOf(int edge) {
    if (words.is(edge - 1, "who", "which", "that")) {
      int antecedent = words.is(edge - 2, ",") ? edge - 2 : edge - 1;
      WordRange row = runs.left(antecedent);
      if (!row.isEmpty()) {
        return row;
      }
    }
    if (words.is(edge - 1, ",")) {
      for (int i = edge - 2; i > Math.max(0, edge - MAX_INSERTION); i--) {
        if (words.isDoubleMark(i)) {
          return WordRange.EMPTY;
        }
        if (words.is(i, ",")) {
          WordRange row = runs.left(i);
          WordRange inner = new WordRange(i + 1, edge - 1);
          WordRange whole = runs.left(edge - 1);
          return whole.start() < inner.start() ? whole : row;
        }
      }
      return WordRange.EMPTY;
    }
    WordRange row = runs.left(edge);
    return isOblique(row) ? WordRange.EMPTY : row;
  }

  private boolean isOblique(WordRange row) {
    return !row.isEmpty()
        && words.tagged(row.start() - 1, "ADP")
        && !words.is(row.start() - 1, "that", "as");
  }

  /** "said Hjaltadóttir after talks with …" */
  private WordRange behind(int verb, int edge) {
    boolean inverted = edge == verb && (edge == 0 || words.isDoubleMark(edge - 1));
    WordRange row = inverted ? runs.right(verb + 1) : WordRange.EMPTY;
    return !row.isEmpty() && reader.names(row) ? row : WordRange.EMPTY;
  }

  private WordRange child(int verb) {
    for (int i = 0; i < words.size(); i++) {
      if (words.head(i) == verb && words.relation(i).startsWith("nsubj")) {
        int end = i + 1;
        while (end < verb && runs.isNamed(end)) {
          end++;
        }
        WordRange row = i < verb ? runs.left(end) : runs.right(i);
        if (!row.isEmpty() && !isOblique(row)) {
          return row;
        }
      }
    }
    return WordRange.EMPTY;
  }
}
