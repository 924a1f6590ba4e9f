package org.demarche.extraction.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Layer;
import org.demarche.extraction.text.Span;

/**
 * Where typography and what was read correct each other. A quotation of which most is content is
 * content as a whole, its last stop too; and one whose closing mark is missing ends where the
 * content does that it holds, before the words that report it.
 */
final class QuoteRepair {
  private static final double MOST = 0.5;

  private QuoteRepair() {}

  /** The document with its quotations and frames corrected. */
  static Document repaired(Document document) {
    Document ended = withEnds(document);
    List<Frame> frames =
        ended.layer(Frame.LAYER).stream().map(frame -> filled(ended, frame)).toList();
    return ended.with(Frame.LAYER, frames, document.layer(Frame.LAYER).foundBy());
  }

  private static Document withEnds(Document document) {
    Layer<Span> quotes = document.quotes();
    List<Span> ended = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      Span quote = quotes.get(i);
      // It goes on up to the mark that opens the next one.
      boolean cut = i + 1 < quotes.size() && quotes.get(i + 1).start() == quote.end() + 1;
      ended.add(cut ? ended(document, quote) : quote);
    }
    return ended.equals(quotes)
        ? document
        : document.with(Document.QUOTES, ended, quotes.foundBy());
  }

  private static Span ended(Document document, Span quote) {
    for (Frame frame : document.layer(Frame.LAYER).startingIn(quote.start(), quote.end())) {
      for (Span content : frame.of(FrameRole.CONTENT)) {
        boolean opens = content.start() >= quote.start() && content.start() <= quote.start() + 2;
        if (opens && content.end() <= frame.start()) {
          return new Span(quote.start(), content.end());
        }
      }
    }
    return quote;
  }

  private static Frame filled(Document document, Frame frame) {
    List<Span> content = frame.of(FrameRole.CONTENT);
    if (frame.kind() != FrameKind.STATEMENT || content.isEmpty()) {
      return frame;
    }
    List<Span> filled = new ArrayList<>(content);
    int from = content.getFirst().start();
    for (Span quote : document.quotes().over(from, content.getLast().end())) {
      if (!holdsCue(document, quote, frame) && share(quote, content) >= MOST) {
        filled.add(withoutComma(document, quote));
      }
    }
    if (filled.size() == content.size()) {
      return frame;
    }
    Map<FrameRole, List<Span>> roles = new EnumMap<>(frame.roles());
    roles.put(FrameRole.CONTENT, merged(filled));
    return new Frame(
        frame.kind(), frame.cue(), roles, frame.classes(), frame.nested(), frame.confidence());
  }

  /** Whether its cue stands within a quotation, or another does that is no report within. */
  private static boolean holdsCue(Document document, Span quote, Frame frame) {
    return quote.overlaps(frame.cue())
        || document.layer(Frame.LAYER).startingIn(quote.start(), quote.end()).stream()
            .anyMatch(other -> other.kind() == frame.kind() && other.nested() == frame.nested());
  }

  private static double share(Span quote, List<Span> content) {
    int covered = 0;
    for (Span span : content) {
      covered +=
          Math.max(0, Math.min(span.end(), quote.end()) - Math.max(span.start(), quote.start()));
    }
    return (double) covered / (quote.end() - quote.start());
  }

  private static Span withoutComma(Document document, Span quote) {
    int last = quote.end() - 1;
    return last > quote.start() && document.text().charAt(last) == ','
        ? new Span(quote.start(), last)
        : quote;
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && span.start() <= last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
