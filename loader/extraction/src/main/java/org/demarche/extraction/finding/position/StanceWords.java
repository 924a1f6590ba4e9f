package org.demarche.extraction.finding.position;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.reading.syntax.Word;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code stances.tsv}.
 *
 * @param stance what the words show, or a dash where they show none though they look like it
 * @param steps the words
 * @param frame who holds it
 * @param negated what becomes of it under a negation, where the general rule does not fit
 */
record StanceWords(String stance, List<Step> steps, StanceFrame frame, @Nullable String negated) {
  /** Stands for "no stance". */
  static final String NONE = "-";

  static StanceWords parse(String line, Set<String> copulas) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 3) {
      throw new IllegalArgumentException("stances.tsv: three columns wanted in '" + line + "'");
    }
    List<Step> steps =
        Arrays.stream(columns[1].split(" ", -1)).map(word -> Step.parse(word, copulas)).toList();
    return new StanceWords(
        columns[0], steps, StanceFrame.of(columns[2]), columns.length > 3 ? columns[3] : null);
  }

  /**
   * One word of an entry.
   *
   * @param lemmas any of which it may be
   * @param tag the universal part of speech wanted, or an empty text
   * @param gap whether it stands for up to six words of any kind
   */
  record Step(Set<String> lemmas, String tag, boolean gap) {
    static Step parse(String word, Set<String> copulas) {
      int slash = word.lastIndexOf('/');
      String lemmas = slash < 0 ? word : word.substring(0, slash);
      String tag =
          switch (slash < 0 ? "" : word.substring(slash + 1)) {
            case "V" -> "VERB";
            case "N" -> "NOUN";
            case "A" -> "ADJ";
            default -> "";
          };
      return new Step(
          lemmas.equals("be") ? copulas : Set.of(lemmas.split("\\|", -1)), tag, word.equals("~"));
    }

    boolean fits(Word token) {
      return (tag.isEmpty() || tag.equals(token.tag()))
          && (lemmas.contains(token.lemma()) || lemmas.contains(Lemmas.printed(token)));
    }
  }
}
