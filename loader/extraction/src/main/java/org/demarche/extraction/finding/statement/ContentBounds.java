package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;

/**
 * Cuts contents that run on: behind the quotation that they are ("…," the minister Hanus), or into
 * the words that report the whole ("Serbia agreed to …, the minister confirmed").
 */
final class ContentBounds {
  private static final String STOPS = ",.?!…";

  private final Document text;
  private final Map<Integer, List<Attribution>> trailing = new HashMap<>();

  private ContentBounds(Document text, List<Attribution> found) {
    this.text = text;
    found.stream()
        .filter(AttributionPatterns::isTrailing)
        .forEach(a -> trailing.computeIfAbsent(a.sentence(), s -> new ArrayList<>()).add(a));
  }

  /** The same attributions, with contents that end where they should. */
  static List<Attribution> cut(Document text, List<Attribution> found) {
    ContentBounds bounds = new ContentBounds(text, found);
    return found.stream().map(bounds::cut).toList();
  }

  private Attribution cut(Attribution attribution) {
    List<Span> content = attribution.content().stream().map(this::withinQuote).toList();
    for (Attribution report : trailing.getOrDefault(attribution.sentence(), List.of())) {
      if (holds(content, report.cueSpan()) && holds(report.content(), attribution.cueSpan())) {
        content = before(report.content().getLast().end(), content);
      }
    }
    return content.equals(attribution.content()) ? attribution : attribution.withContent(content);
  }

  private static boolean holds(List<Span> content, Span cue) {
    return content.stream().anyMatch(c -> c.contains(cue.start(), cue.end()));
  }

  /** A content that opens with a whole quoted sentence ends with it, but for further quotations. */
  private Span withinQuote(Span content) {
    List<Span> quotes = text.quotes().over(content.start(), content.end());
    if (quotes.size() != 1) {
      return content;
    }
    Span quote = quotes.getFirst();
    boolean whole =
        quote.start() == content.start()
            && quote.end() < content.end()
            && STOPS.indexOf(text.text().charAt(quote.end() - 1)) >= 0;
    return whole ? new Span(content.start(), withoutComma(quote.end())) : content;
  }

  private int withoutComma(int end) {
    return text.text().charAt(end - 1) == ',' ? end - 1 : end;
  }

  /** What of a content stands before a place; all of it where nothing would be left. */
  private static List<Span> before(int end, List<Span> content) {
    List<Span> left =
        content.stream()
            .filter(c -> c.start() < end)
            .map(c -> new Span(c.start(), Math.min(c.end(), end)))
            .toList();
    return left.isEmpty() ? content : left;
  }
}
