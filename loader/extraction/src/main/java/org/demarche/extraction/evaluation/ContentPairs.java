package org.demarche.extraction.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Pairs what is to be found with what was found, by the words of their contents. */
final class ContentPairs {
  private ContentPairs() {}

  /**
   * A gold attribution and the predicted one closest to it.
   *
   * @param overlap words in both, of the words in either; above 0
   */
  record Pair(ScoredText.Item gold, ScoredText.Item predicted, double overlap) {
    /** Whether half or more of the words of both contents are in both. */
    boolean isMatch() {
      return overlap >= 0.5;
    }
  }

  /** One-to-one pairs by falling overlap, then in the order of the text. */
  static List<Pair> of(List<ScoredText.Item> gold, List<ScoredText.Item> predicted) {
    List<Pair> candidates = new ArrayList<>();
    for (ScoredText.Item g : gold) {
      for (ScoredText.Item p : predicted) {
        BitSet both = (BitSet) g.content().clone();
        both.and(p.content());
        int shared = both.cardinality();
        if (shared > 0) {
          int either = g.content().cardinality() + p.content().cardinality() - shared;
          candidates.add(new Pair(g, p, (double) shared / either));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(pair -> -pair.overlap()));
    List<Pair> pairs = new ArrayList<>();
    Set<ScoredText.Item> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Pair candidate : candidates) {
      if (!used.contains(candidate.gold()) && !used.contains(candidate.predicted())) {
        used.add(candidate.gold());
        used.add(candidate.predicted());
        pairs.add(candidate);
      }
    }
    return pairs;
  }
}
