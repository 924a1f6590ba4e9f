package org.demarche.extraction.finding.statement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.WhoIsWho;

/**
 * Which attribution of an article reports which: an aide said that the president stressed, an
 * outlet reported that the aide said.
 */
final class AttributionChain {
  private static final int REACH = 8;

  private final Document text;
  private final List<Attribution> attributions;
  private final WhoIsWho who;
  private final BitSet outlets = new BitSet();
  private final int[] reporters;

  AttributionChain(Document text, List<Attribution> attributions, WhoIsWho who) {
    this.text = text;
    this.attributions = attributions;
    this.who = who;
    for (int i = 0; i < attributions.size(); i++) {
      outlets.set(i, hasOutlet(attributions.get(i)));
    }
    this.reporters = new int[attributions.size()];
    Arrays.setAll(reporters, this::findReporter);
  }

  /** The innermost attribution whose content holds this one's cue, or -1. */
  int reporterOf(int index) {
    return reporters[index];
  }

  private int findReporter(int index) {
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
    return isOutlet(index) && (isOther(index, index - 1) || isOther(index, index + 1));
  }

  /** Attributions are in the order of their cues, so those of a sentence stand side by side. */
  private boolean isOther(int index, int beside) {
    return beside >= 0
        && beside < attributions.size()
        && attributions.get(beside).sentence() == attributions.get(index).sentence();
  }

  /** Whether an attribution's source is an outlet or agency. */
  boolean isOutlet(int index) {
    return outlets.get(index);
  }

  private boolean hasOutlet(Attribution attribution) {
    Span source = attribution.source();
    return source != null && !Dateline.opens(source.in(text.text())) && who.outlet(source) != null;
  }
}
