package org.demarche.extraction.finding.meeting;

/** Finds who does what a verb says. */
final class Subjects {
  private static final int MAX_INSERTION = 24;
  private static final int MAX_STEPS = 3;

  private final MeetingWords inventory;
  private final Words words;
  private final NounRuns runs;
  private final PartyReader reader;

  Subjects(MeetingWords inventory, Words words, NounRuns runs, PartyReader reader) {
    this.inventory = inventory;
    this.words = words;
    this.runs = runs;
    this.reader = reader;
  }

  /** The row of nouns that is a verb's subject, perhaps through the verbs that govern it. */
  Range of(int verb) {
    return of(verb, 0);
  }

  private Range of(int verb, int steps) {
    int edge = edge(verb);
    Range left = leftOf(edge);
    if (!left.isEmpty()) {
      return left;
    }
    Range behind = behind(verb, edge);
    if (!behind.isEmpty()) {
      return behind;
    }
    Range child = child(verb);
    if (!child.isEmpty()) {
      return child;
    }
    int head = words.head(verb);
    boolean shares =
        head >= 0
            && words.isVerb(head)
            && words.relation(verb).matches("xcomp|advcl|conj|acl.*|parataxis|ccomp");
    return shares && steps < MAX_STEPS ? of(head, steps + 1) : Range.EMPTY;
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

  private Range leftOf(int edge) {
    if (words.is(edge - 1, "who", "which", "that")) {
      int antecedent = words.is(edge - 2, ",") ? edge - 2 : edge - 1;
      Range row = runs.left(antecedent);
      if (!row.isEmpty()) {
        return row;
      }
    }
    if (words.is(edge - 1, ",")) {
      for (int i = edge - 2; i > Math.max(0, edge - MAX_INSERTION); i--) {
        if (words.isQuoteMark(i)) {
          return Range.EMPTY;
        }
        if (words.is(i, ",")) {
          Range row = runs.left(i);
          Range inner = new Range(i + 1, edge - 1);
          Range whole = runs.left(edge - 1);
          return whole.start() < inner.start() ? whole : row;
        }
      }
      return Range.EMPTY;
    }
    Range row = runs.left(edge);
    return isOblique(row) ? Range.EMPTY : row;
  }

  private boolean isOblique(Range row) {
    return !row.isEmpty()
        && words.tagged(row.start() - 1, "ADP")
        && !words.is(row.start() - 1, "that", "as");
  }

  /** "said Hjaltadóttir after talks with …" */
  private Range behind(int verb, int edge) {
    boolean inverted = edge == verb && (edge == 0 || words.isQuoteMark(edge - 1));
    Range row = inverted ? runs.right(verb + 1) : Range.EMPTY;
    return !row.isEmpty() && reader.names(row) ? row : Range.EMPTY;
  }

  private Range child(int verb) {
    for (int i = 0; i < words.size(); i++) {
      if (words.head(i) == verb && words.relation(i).startsWith("nsubj")) {
        int end = i + 1;
        while (end < verb && runs.isNamed(end)) {
          end++;
        }
        Range row = i < verb ? runs.left(end) : runs.right(i);
        if (!row.isEmpty() && !isOblique(row)) {
          return row;
        }
      }
    }
    return Range.EMPTY;
  }
}
