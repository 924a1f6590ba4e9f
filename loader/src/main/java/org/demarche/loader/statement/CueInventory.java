package org.demarche.loader.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.loader.text.Lines;
import org.demarche.loader.text.Token;
import org.jspecify.annotations.Nullable;

/** The verbs that introduce what somebody said or thinks, from {@code cues.tsv}. */
final class CueInventory {
  private final Map<String, Cue> cues = new HashMap<>();

  CueInventory() {
    for (String line : Lines.of(CueInventory.class, "cues.tsv")) {
      String[] columns = line.split("\t", -1);
      Cue cue = new Cue(columns[0], columns[1], Set.of(columns[2].split(",", -1)));
      if (cues.putIfAbsent(cue.lemma(), cue) != null) {
        throw new IllegalStateException("cues.tsv has '" + cue.lemma() + "' twice");
      }
    }
  }

  /** The cue that a verb begins, the one with a particle before the bare one; or nothing. */
  @Nullable Cue at(List<Token> tokens, int i) {
    String lemma = tokens.get(i).lemma();
    if (i + 1 < tokens.size()) {
      Cue phrasal = cues.get(lemma + " " + tokens.get(i + 1).lemma());
      if (phrasal != null) {
        return phrasal;
      }
    }
    return cues.get(lemma);
  }
}
