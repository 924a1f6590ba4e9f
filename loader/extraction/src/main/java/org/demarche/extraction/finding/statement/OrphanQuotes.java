package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.List;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;

/**
 * Gives quotations without a cue of their own to the attribution they go on from: the second half
 * of a split quotation, or the next paragraph of a long one.
 */
final class OrphanQuotes {
  private static final int MIN_LENGTH = 12;

  /** Room for the stop behind a content. */
  private static final int STOP = 2;

  private OrphanQuotes() {}

  static List<Attribution> adopt(Document text, List<Attribution> attributions) {
    List<Attribution> result = new ArrayList<>(attributions);
    int next = 0;
    for (Span quote : text.quotes()) {
      while (next < result.size() && start(result.get(next)) < quote.start()) {
        next++;
      }
      if (quote.end() - quote.start() < MIN_LENGTH || isCovered(result, quote, next)) {
        continue;
      }
      int owner = owner(text, result, quote, next);
      if (owner >= 0) {
        Attribution attribution = result.get(owner);
        List<Span> content = new ArrayList<>(attribution.content());
        content.add(quote);
        result.set(owner, attribution.withContent(content));
      }
    }
    return result;
  }

  private static int start(Attribution attribution) {
    return attribution.cueSpan().start();
  }

  private static boolean isCovered(List<Attribution> attributions, Span quote, int next) {
    int from = Math.max(0, next - 6);
    int to = Math.min(attributions.size(), next + 4);
    for (Attribution attribution : attributions.subList(from, to)) {
      for (Span content : attribution.content()) {
        if (content.overlaps(quote)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The direct attribution before a quotation: in the same paragraph, or in the last one where the
   * quotation is left open there or is a whole paragraph here; or any with which the last paragraph
   * ends, before one that is all quotation.
   */
  private static int owner(Document text, List<Attribution> attributions, Span quote, int next) {
    int block = text.blockAt(quote.start());
    for (int i = Math.min(next, attributions.size()) - 1; i >= 0; i--) {
      Attribution candidate = attributions.get(i);
      Sentence sentence = text.sentences().get(candidate.sentence());
      Span last = candidate.content().getLast();
      boolean quoted = text.isQuoted(last.start(), last.end());
      int at = Math.max(sentence.block(), text.blockAt(last.start()));
      boolean goesOn =
          last.end() >= text.blocks().get(at).end()
              || text.text().startsWith(":", candidate.cueSpan().end())
              || fills(text, quote, block);
      if (at == block - 1
          && !quoted
          && endsBlock(text, candidate, at)
          && fills(text, quote, block)) {
        return i;
      }
      if (at < block - 1 || at < block && !(quoted && goesOn)) {
        return -1;
      }
      if (quoted && last.end() <= quote.start()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether somebody is reported with the last words of a block: "He said he was alarmed." */
  private static boolean endsBlock(Document text, Attribution attribution, int block) {
    int end = text.blocks().get(block).end();
    return attribution.source() != null
        && attribution.content().getLast().end() >= end - STOP
        && text.sentences().get(attribution.sentence()).block() == block;
  }

  /** Whether a block holds nothing but the quotation, or a part of it. */
  private static boolean fills(Document text, Span quote, int block) {
    int start = text.blocks().get(block).start();
    int end = text.blocks().get(block).end();
    String before = text.text().substring(start, Math.max(start, quote.start()));
    String behind = text.text().substring(Math.min(end, quote.end()), end);
    return (before + behind).codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
