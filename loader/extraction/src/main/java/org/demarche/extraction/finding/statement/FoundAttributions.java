package org.demarche.extraction.finding.statement;

import java.util.BitSet;
import java.util.List;
import org.demarche.extraction.text.Span;

/** What of an article the contents of some attributions cover. */
final class FoundAttributions {
  private final BitSet covered = new BitSet();

  FoundAttributions(List<Attribution> found) {
    for (Attribution attribution : found) {
      attribution.content().forEach(span -> covered.set(span.start(), span.end()));
    }
  }

  /** Whether no content has a character in common with a quotation. */
  boolean leavesQuote(Span quote) {
    int next = covered.nextSetBit(quote.start());
    return next < 0 || next >= quote.end();
  }
}
