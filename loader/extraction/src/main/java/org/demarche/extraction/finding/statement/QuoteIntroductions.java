package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds quotations that the paragraph before introduces: it ends with a colon ("The minister
 * wrote:"), and the next one begins with a quotation mark.
 */
final class QuoteIntroductions {
  private static final double CONFIDENCE = 0.8;
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");

  private final CueInventory inventory;

  QuoteIntroductions(CueInventory inventory) {
    this.inventory = inventory;
  }

  /** Those whose quotation belongs to no other attribution. */
  List<Attribution> find(Document text, FoundAttributions others) {
    List<Attribution> found = new ArrayList<>();
    for (int s = 0; s < text.sentences().size(); s++) {
      Sentence sentence = text.sentences().get(s);
      Span quote = introduced(text, sentence);
      if (quote != null && others.leavesQuote(quote)) {
        Attribution attribution = attribution(text, s, quote);
        if (attribution != null) {
          found.add(attribution);
        }
      }
    }
    return found;
  }

  /** The quotation at the start of the block after a sentence that ends its own with a colon. */
  private static @Nullable Span introduced(Document text, Sentence sentence) {
    int next = sentence.block() + 1;
    List<Word> tokens = Word.of(text, sentence);
    boolean opens = !tokens.isEmpty() && tokens.getLast().text().equals(":");
    boolean last = sentence.end() >= text.blocks().get(sentence.block()).end();
    if (!opens || !last || next >= text.blocks().size()) {
      return null;
    }
    Block block = text.blocks().get(next);
    List<Span> quotes = text.quotes().over(block.start(), Math.min(block.end(), block.start() + 3));
    return quotes.isEmpty() || quotes.getFirst().start() < block.start() ? null : quotes.getFirst();
  }

  private @Nullable Attribution attribution(Document text, int s, Span quote) {
    Sentence sentence = text.sentences().get(s);
    List<Word> tokens = Word.of(text, sentence);
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Cue cue = tokens.get(i).isVerb() ? inventory.at(tokens, i) : null;
      Span source = cue == null ? null : subject(tokens, sentence.firstToken(), i);
      if (cue != null && source != null) {
        return new Attribution(
            cue,
            source,
            new Span(tokens.get(i).start(), tokens.get(i).end()),
            List.of(quote),
            null,
            false,
            false,
            s,
            CONFIDENCE);
      }
    }
    return null;
  }

  /** The words of a verb's subject. */
  private static @Nullable Span subject(List<Word> tokens, int first, int verb) {
    for (int i = 0; i < tokens.size(); i++) {
      Word token = tokens.get(i);
      if (SUBJECTS.contains(token.relation()) && token.head() - first == verb) {
        int from = i;
        int to = i;
        while (from > 0 && below(tokens, first, from - 1, i)) {
          from--;
        }
        while (to + 1 < tokens.size() && below(tokens, first, to + 1, i)) {
          to++;
        }
        return new Span(tokens.get(from).start(), tokens.get(to).end());
      }
    }
    return null;
  }

  private static boolean below(List<Word> tokens, int first, int token, int head) {
    int at = token;
    for (int steps = 0; at >= 0 && at < tokens.size() && steps < tokens.size(); steps++) {
      if (at == head) {
        return true;
      }
      at = tokens.get(at).head() < 0 ? -1 : tokens.get(at).head() - first;
    }
    return false;
  }
}
