package org.demarche.extraction.finding.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      Cue cue = new Cue(columns[0], columns[1], Set.of(columns[2].split(",", -1)));
      if (cues.putIfAbsent(cue.lemma(), cue) != null) {
        throw new IllegalStateException("cues.tsv has '" + cue.lemma() + "' twice");
      }
    }
    for (String line : Lines.of(CueInventory.class, "attitudes.tsv")) {
      String[] columns = line.split("\t", -1);
      attitudes.put(columns[0] + ' ' + columns[1], columns[2] + ' ' + columns[1]);
    }
  }

  /** The cue that a verb begins, the one with a particle before the bare one; or nothing. */
  @Nullable Cue at(List<Word> tokens, int i) {
    String lemma = tokens.get(i).lemma();
    if (i + 1 < tokens.size()) {
      Cue phrasal = cues.get(lemma + " " + tokens.get(i + 1).lemma());
      if (phrasal != null) {
        return phrasal;
      }
    }
    return cues.get(lemma);
  }

  /** What a word does where it is a cue, with its word class: "assert verb"; or nothing. */
  @Nullable String act(List<Word> tokens, int i) {
    Word token = tokens.get(i);
    if (token.isVerb()) {
      Cue cue = at(tokens, i);
      if (cue != null) {
        return cue.speechAct() + " cue";
      }
    }
    return attitudes.get(token.lemma() + ' ' + wordClass(token));
  }

  /** The cue that a word is which was found to be one, known or not, with what stands behind it. */
  Cue cue(List<Word> tokens) {
    Cue known = tokens.getFirst().isVerb() ? at(tokens, 0) : null;
    return known == null
        ? new Cue(tokens.getFirst().lemma(), speechAct(tokens, 0), Set.of())
        : known;
  }

  /** The speech act of a word that was found to be a cue. */
  String speechAct(List<Word> tokens, int i) {
    String act = act(tokens, i);
    return act == null ? "assert" : act.substring(0, act.indexOf(' '));
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
