package org.demarche.extraction.finding.position;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.extraction.text.Lines;
import org.jspecify.annotations.Nullable;

/** What becomes of a stance in its clause, by {@code stance-shifts.tsv}. */
final class StanceShifts {
  private final Map<String, List<String>> rows = new HashMap<>();

  StanceShifts() {
    for (String line : Lines.of(StanceShifts.class, "stance-shifts.tsv")) {
      List<String> columns = List.of(line.split("\t", -1));
      rows.put(columns.getFirst(), columns);
    }
  }

  /** The stance, or nothing where none is left. */
  @Nullable String shift(StanceWords words, Modality modality) {
    String stance = words.stance();
    if (modality.givenUp()) {
      stance = cell(stance, 2);
    } else if (modality.negations() % 2 == 1) {
      stance = words.negated() == null ? cell(stance, 1) : words.negated();
    }
    if (!stance.equals(StanceWords.NONE) && modality.possible()) {
      stance = possible(stance, modality);
    }
    if (!stance.equals(StanceWords.NONE) && !modality.conditions().isEmpty()) {
      stance = cell(stance, 4);
      boolean binding = modality.bound() || modality.possible();
      stance = stance.equals("open-to") && binding ? "conditional" : stance;
    }
    return stance.equals(StanceWords.NONE) ? null : stance;
  }

  /** What a stance on the taking away of something is on the thing itself, or nothing. */
  @Nullable String reversed(String stance) {
    String turned = cell(stance, 5);
    return turned.equals(StanceWords.NONE) ? null : turned;
  }

  /** "Could not accept" refuses; "may not accept" doubts. */
  private String possible(String stance, Modality modality) {
    boolean refused = modality.negations() % 2 == 1 && stance.equals("rejects");
    return refused && modality.able() ? stance : refused ? "doubts" : cell(stance, 3);
  }

  private String cell(String stance, int column) {
    return Objects.requireNonNull(
            rows.get(stance), () -> "stance-shifts.tsv has no row for " + stance)
        .get(column);
  }
}
