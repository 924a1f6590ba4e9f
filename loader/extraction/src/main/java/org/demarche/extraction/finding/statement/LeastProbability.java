package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.List;

/** Chooses how probable an attribution must be to be kept, by the F1 that each choice gives. */
final class LeastProbability {
  private static final int FIRST = 10;
  private static final int LAST = 60;
  private static final double HUNDRED = 100;

  private final int[] found = new int[LAST + 1];
  private final int[] right = new int[LAST + 1];
  private int gold;

  /** A passage: what was proposed, with probabilities, and the labels of what is there. */
  void add(List<TaggedAttribution> proposed, List<int[]> rows) {
    gold += rows.size();
    for (int least = FIRST; least <= LAST; least++) {
      double bound = least / HUNDRED;
      List<TaggedAttribution> kept =
          AttributionTagger.settle(
              proposed.stream().filter(a -> a.probability() >= bound).toList());
      List<int[]> left = new ArrayList<>(rows);
      found[least] += kept.size();
      for (TaggedAttribution attribution : kept) {
        int match = match(attribution, left);
        if (match >= 0) {
          left.remove(match);
          right[least]++;
        }
      }
    }
  }

  private static int match(TaggedAttribution attribution, List<int[]> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (ProposedAttributions.sharesContent(attribution, rows.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The bound of the highest F1, the lowest of several. */
  double best() {
    int best = FIRST;
    for (int least = FIRST; least <= LAST; least++) {
      // F1 is 2·right / (found + gold).
      long mine = (long) right[least] * (found[best] + gold);
      long its = (long) right[best] * (found[least] + gold);
      best = mine > its ? least : best;
    }
    return best / HUNDRED;
  }
}
