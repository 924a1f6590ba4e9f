package org.demarche.loader.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributions of an article: those of the learned model; those that patterns find inside
 * their contents ("Ushakov said that Moscow thinks that …"), since the model was taught flat ones
 * alone; quotations that go on without a cue; and bylines under a quotation. Safe for many threads.
 */
final class AttributionFinder {
  private static final String RELAY_COMMA = ", ";

  private final AttributionTagger tagger;
  private final TaggedSpans taggedSpans;
  private final AttributionPatterns patterns;

  AttributionFinder(AttributionModel model, double least) {
    CueInventory inventory = new CueInventory();
    tagger = new AttributionTagger(model, inventory, least);
    taggedSpans = new TaggedSpans(inventory);
    patterns = new AttributionPatterns(inventory);
  }

  /** The attributions in the order of their cues. */
  List<Attribution> find(AnnotatedText text) {
    List<Attribution> byPattern = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      byPattern.addAll(patterns.find(text, i));
    }
    Map<Integer, Attribution> patternAt = new HashMap<>();
    byPattern.forEach(a -> patternAt.put(a.cueSpan().start(), a));
    List<Attribution> found = new ArrayList<>();
    for (TaggedAttribution tagged : tagger.tag(text)) {
      Attribution attribution = taggedSpans.of(text, tagged, patternAt::get);
      if (attribution != null) {
        found.add(attribution);
      }
    }
    List<Attribution> outer = List.copyOf(found);
    byPattern.stream()
        .filter(a -> hasCueOfItsOwn(a, outer))
        .filter(a -> isNested(a, outer) || isRelayed(text, a, outer))
        .forEach(found::add);
    found.addAll(QuoteBylines.find(text, outer));
    found.sort(Comparator.comparingInt((Attribution a) -> a.cueSpan().start()));
    return OrphanQuotes.adopt(text, found);
  }

  private static boolean hasCueOfItsOwn(Attribution attribution, List<Attribution> others) {
    return others.stream().noneMatch(o -> o.cueSpan().overlaps(attribution.cueSpan()));
  }

  /** Whether an attribution lies within the content of one of the others. */
  private static boolean isNested(Attribution inner, List<Attribution> outer) {
    Span source = inner.source();
    return source != null
        && outer.stream()
            .anyMatch(
                o -> holds(o, source) && holds(o, inner.cueSpan()) && holds(o, extent(inner)));
  }

  /** "C, X said, Y reported": the model gives C to Y alone. */
  private static boolean isRelayed(AnnotatedText text, Attribution inner, List<Attribution> outer) {
    int end = inner.cueSpan().end();
    return inner.source() != null
        && text.text().startsWith(RELAY_COMMA, end)
        && outer.stream()
            .anyMatch(
                o ->
                    o.source() != null
                        && o.source().start() == end + RELAY_COMMA.length()
                        && o.content().stream().anyMatch(c -> c.overlaps(extent(inner))));
  }

  private static Span extent(Attribution a) {
    return new Span(a.content().getFirst().start(), a.content().getLast().end());
  }

  private static boolean holds(Attribution outer, @Nullable Span span) {
    return span != null
        && outer.content().stream().anyMatch(c -> c.contains(span.start(), span.end()));
  }
}
