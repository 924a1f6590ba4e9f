package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.text.Document;

/**
 * Finds the attributions of an article: those of the learned model; those that patterns find inside
 * their contents ("Ushakov said that Moscow thinks that …"), since the model was taught flat ones
 * alone; quotations that the paragraph before introduces, that go on without a cue, or that have a
 * byline. Safe for many threads.
 */
final class AttributionFinder {
  private final AttributionTagger tagger;
  private final TaggedSpans taggedSpans;
  private final AttributionPatterns patterns;
  private final QuoteIntroductions introductions;

  AttributionFinder(AttributionModel model) {
    CueInventory inventory = new CueInventory();
    TimeNouns times = new TimeNouns();
    tagger = new AttributionTagger(model, inventory);
    taggedSpans = new TaggedSpans(inventory, times);
    patterns = new AttributionPatterns(inventory, times);
    introductions = new QuoteIntroductions(inventory);
  }

  /** The attributions in the order of their cues. */
  List<Attribution> find(Document text) {
    List<Attribution> byPattern = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      byPattern.addAll(patterns.find(text, i));
    }
    Map<Integer, Attribution> patternAt = new HashMap<>();
    byPattern.forEach(a -> patternAt.put(a.cueSpan().start(), a));
    List<Attribution> found = new ArrayList<>();
    AttributionTagger.Tagged tagged = tagger.tag(text);
    for (TaggedAttribution one : tagged.attributions()) {
      Attribution attribution = taggedSpans.of(text, one, patternAt::get);
      if (attribution != null) {
        found.add(attribution);
      }
    }
    FoundAttributions outer = new FoundAttributions(text, found);
    for (Attribution a : byPattern) {
      boolean sure = tagged.sureCues().contains(a.cueSpan().start());
      boolean around =
          AttributionPatterns.isTrailing(a) && (outer.isWithin(a) || sure && outer.runsInto(a));
      boolean wanted = outer.holds(a) || outer.relays(a) || around || sure && outer.leavesWords(a);
      if (wanted && outer.leavesCue(a)) {
        found.add(a);
      }
    }
    found.addAll(QuoteBylines.find(text, outer));
    found.addAll(introductions.find(text, outer));
    found.sort(Comparator.comparingInt((Attribution a) -> a.cueSpan().start()));
    return OrphanQuotes.adopt(text, ContentBounds.cut(text, found));
  }
}
