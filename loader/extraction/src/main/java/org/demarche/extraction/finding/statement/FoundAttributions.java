package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;

/** The attributions that the model found, by the sentences that their cues and contents touch. */
final class FoundAttributions {
  private static final String RELAY_COMMA = ", ";

  /** Room for when or to whom: " to reporters on Tuesday". */
  private static final int MOST_BEFORE_RELAY = 40;

  private final Document text;
  private final Map<Integer, List<Attribution>> byCue = new HashMap<>();
  private final Map<Integer, List<Attribution>> byContent = new HashMap<>();
  private final Map<Integer, List<Attribution>> bySource = new HashMap<>();

  FoundAttributions(Document text, List<Attribution> found) {
    this.text = text;
    for (Attribution attribution : found) {
      add(byCue, attribution.sentence(), attribution);
      for (Span content : attribution.content()) {
        text.sentencesOver(content).forEach(s -> add(byContent, s, attribution));
      }
      Span source = attribution.source();
      if (source != null) {
        add(bySource, source.start(), attribution);
      }
    }
  }

  private static void add(Map<Integer, List<Attribution>> map, int key, Attribution attribution) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(attribution);
  }

  /** Whether an attribution's cue is none of theirs. */
  boolean leavesCue(Attribution attribution) {
    return byCue.getOrDefault(attribution.sentence(), List.of()).stream()
        .noneMatch(o -> o.cueSpan().overlaps(attribution.cueSpan()));
  }

  /** Whether an attribution lies within the content of one of them. */
  boolean holds(Attribution inner) {
    return byContent.getOrDefault(inner.sentence(), List.of()).stream()
        .anyMatch(o -> holds(o, inner));
  }

  /** Whether an attribution has a source, and none of them is about its words. */
  boolean leavesWords(Attribution other) {
    Span source = other.source();
    return source != null
        && byContent.getOrDefault(other.sentence(), List.of()).stream()
            .flatMap(a -> a.content().stream())
            .noneMatch(
                c ->
                    c.overlaps(source)
                        || c.overlaps(other.cueSpan())
                        || other.content().stream().anyMatch(c::overlaps));
  }

  /** "Russia considers it wrong, X continued": one of them lies within the content of another. */
  boolean isWithin(Attribution other) {
    return byCue.getOrDefault(other.sentence(), List.of()).stream().anyMatch(o -> holds(other, o));
  }

  /** The same where the content of one of them runs on into the words of the other. */
  boolean runsInto(Attribution other) {
    return byCue.getOrDefault(other.sentence(), List.of()).stream()
        .anyMatch(o -> holds(other, o, o.content().getFirst().start()));
  }

  /** "C, X said on Tuesday, Y reported": the model gives C to Y alone. */
  boolean relays(Attribution inner) {
    int end = inner.cueSpan().end();
    int last = Math.min(text.text().length(), end + MOST_BEFORE_RELAY + RELAY_COMMA.length());
    int comma = text.text().indexOf(RELAY_COMMA, end, last);
    return inner.source() != null
        && comma >= 0
        && bySource.getOrDefault(comma + RELAY_COMMA.length(), List.of()).stream()
            .anyMatch(o -> o.content().stream().anyMatch(c -> c.overlaps(extent(inner))));
  }

  /** Whether no content of theirs has a character in common with a quotation. */
  boolean leavesQuote(Span quote) {
    return text.sentencesOver(quote)
        .mapToObj(s -> byContent.getOrDefault(s, List.of()))
        .flatMap(List::stream)
        .flatMap(a -> a.content().stream())
        .noneMatch(c -> c.overlaps(quote));
  }

  private static Span extent(Attribution a) {
    return new Span(a.content().getFirst().start(), a.content().getLast().end());
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    return holds(outer, inner, inner.content().getLast().end());
  }

  /** Whether one holds the source and cue of another, and its content up to a place. */
  private static boolean holds(Attribution outer, Attribution inner, int end) {
    Span source = inner.source();
    return source != null
        && holds(outer, source)
        && holds(outer, inner.cueSpan())
        && holds(outer, new Span(inner.content().getFirst().start(), end));
  }

  private static boolean holds(Attribution outer, Span span) {
    return outer.content().stream().anyMatch(c -> c.contains(span.start(), span.end()));
  }
}
