package org.demarche.extraction.finding.position;

import java.util.List;
import org.demarche.extraction.text.Span;

/**
 * What the clause of a stance does to it.
 *
 * @param negations how many words turn it; two cancel out
 * @param givenUp whether it is held "no longer"
 * @param possible whether it is but possible: "could", "may"
 * @param able whether that is a matter of being able: "could", "can"
 * @param imagined whether it stands in a condition, a question or a past that did not come
 * @param conditions the clauses that bind it
 * @param bound whether they bind it expressly: "only if", "unless", "provided that"
 * @param words the words that do all that, but for conditions
 */
record Modality(
    int negations,
    boolean givenUp,
    boolean possible,
    boolean able,
    boolean imagined,
    List<Span> conditions,
    boolean bound,
    List<Integer> words) {
  /** Keeps unmodifiable copies. */
  Modality {
    conditions = List.copyOf(conditions);
    words = List.copyOf(words);
  }
}
