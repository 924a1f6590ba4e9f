package org.demarche.extraction.finding.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that introduce what somebody said or thinks, from {@code cues.tsv}, and other words
 * that may, from {@code attitudes.tsv}.
 */
final class CueInventory {
  private final Map<String, Cue> cues = new HashMap<>();
  private final Map<String, String> attitudes = new HashMap<>();

  CueInventory() {
    for (String line : Lines.of(CueInventory.class, "cues.tsv")) {
      String[] columns = line.split("\t", -1);
      Cue cue = new Cue(columns[0], columns[1]);
      if (cues.putIfAbsent(cue.lemma(), cue) != null) {
        throw new IllegalStateException("cues.tsv has '" + cue.lemma() + "' twice");
      }
    }
    for (String line : Lines.of(CueInventory.class, "attitudes.tsv")) {
      String[] columns = line.split("\t", -1);
      attitudes.put(columns[0] + ' ' + columns[1], columns[2]);
    }
  }

  /**
   * The cue that the first word, a verb, begins, the one with a particle before the bare one; or
   * nothing.
   */
  private @Nullable Cue at(List<Word> tokens) {
    String lemma = tokens.getFirst().lemma();
    if (tokens.size() > 1) {
      Cue phrasal = cues.get(lemma + " " + tokens.get(1).lemma());
      if (phrasal != null) {
        return phrasal;
      }
    }
    return cues.get(lemma);
  }

  /** The cue that a word is which was found to be one, known or not, with what stands behind it. */
  Cue cue(List<Word> tokens) {
    Word word = tokens.getFirst();
    Cue known = word.isVerb() ? at(tokens) : null;
    return known == null
        ? new Cue(
            word.lemma(), attitudes.getOrDefault(word.lemma() + ' ' + wordClass(word), "assert"))
        : known;
  }

  private static String wordClass(Word token) {
    return switch (token.tag()) {
      case "VERB", "AUX" -> "verb";
      case "NOUN", "PROPN" -> "noun";
      case "ADJ" -> "adjective";
      default -> "other";
    };
  }
}
