package org.demarche.loader.statement;

import java.util.List;
import org.demarche.loader.mention.WhoIsWho;
import org.demarche.loader.text.Span;

/**
 * Which attribution of an article reports which: an aide said that the president stressed, an
 * outlet reported that the aide said.
 */
final class AttributionChain {
  private static final int REACH = 8;

  private final List<Attribution> attributions;
  private final WhoIsWho who;

  AttributionChain(List<Attribution> attributions, WhoIsWho who) {
    this.attributions = attributions;
    this.who = who;
  }

  /** The innermost attribution whose content holds this one's cue, or -1. */
  int reporterOf(int index) {
    Span cue = attributions.get(index).cueSpan();
    int best = -1;
    int bestLength = Integer.MAX_VALUE;
    int end = Math.min(attributions.size(), index + REACH + 1);
    for (int j = Math.max(0, index - REACH); j < end; j++) {
      if (j == index || isOutlet(j)) {
        continue;
      }
      for (Span content : attributions.get(j).content()) {
        int length = content.end() - content.start();
        if (content.contains(cue.start(), cue.end()) && length < bestLength) {
          best = j;
          bestLength = length;
        }
      }
    }
    return best;
  }

  /** Whether this only says that an agency reported what another attribution already holds. */
  boolean isRelay(int index) {
    Attribution attribution = attributions.get(index);
    return isOutlet(index)
        && attributions.stream()
            .anyMatch(a -> !a.equals(attribution) && a.sentence() == attribution.sentence());
  }

  /** Whether an attribution's source is an outlet or agency. */
  boolean isOutlet(int index) {
    Span source = attributions.get(index).source();
    return source != null && !who.isDateline(source) && who.outlet(source) != null;
  }
}
