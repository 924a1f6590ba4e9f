package org.demarche.extraction.finding.statement;

import java.util.Comparator;
import java.util.List;
import org.demarche.extraction.text.Document;

/**
 * Finds the attributions of an article: those of its frames, and quotations whose typography is
 * certain where no frame holds them: with a byline, answering a question, or going on in a
 * paragraph of their own. Safe for many threads.
 */
final class AttributionFinder {
  private final FrameAttributions frames =
      new FrameAttributions(new CueInventory(), new TimeNouns());

  /** The attributions in the order of their cues. */
  List<Attribution> find(Document text) {
    List<Attribution> found = Interview.answers(text, frames.of(text));
    found.addAll(QuoteBylines.find(text, new FoundAttributions(found)));
    found.sort(Comparator.comparingInt((Attribution a) -> a.cueSpan().start()));
    return OrphanQuotes.adopt(text, found);
  }
}
