package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.List;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;

/** Finds quotations set apart with a byline behind a dash: "…" and on the same or next line — X. */
final class QuoteBylines {
  private static final double CONFIDENCE = 0.8;
  private static final int MOST_WORDS = 25;
  private static final int MOST_GAP = 40;

  private QuoteBylines() {}

  static List<Attribution> find(Document text, FoundAttributions others) {
    List<Attribution> found = new ArrayList<>();
    for (int s = 0; s < text.sentences().size(); s++) {
      Sentence sentence = text.sentences().get(s);
      List<Word> tokens = Word.of(text, sentence);
      for (int i = 0; i + 1 < tokens.size(); i++) {
        Span quote = isDash(tokens.get(i)) ? quoteBefore(text, tokens.get(i).start()) : null;
        boolean name = tokens.get(i + 1).tag().equals("PROPN");
        if (quote != null && name && tokens.size() - i <= MOST_WORDS && others.leavesQuote(quote)) {
          Span source = new Span(tokens.get(i + 1).start(), lastWord(tokens).end());
          found.add(
              new Attribution(
                  new Cue("—", "assert"),
                  source,
                  new Span(tokens.get(i).start(), tokens.get(i).end()),
                  List.of(quote),
                  null,
                  false,
                  false,
                  s,
                  CONFIDENCE));
        }
      }
    }
    return found;
  }

  private static boolean isDash(Word token) {
    return token.text().length() <= 2 && "—–―--".contains(token.text());
  }

  private static Word lastWord(List<Word> tokens) {
    int last = tokens.size() - 1;
    while (last > 1 && !Character.isLetterOrDigit(tokens.get(last).text().codePointAt(0))) {
      last--;
    }
    return tokens.get(last);
  }

  /** The quotation that fills the text from the start of its block to the dash. */
  private static @org.jspecify.annotations.Nullable Span quoteBefore(Document text, int dash) {
    for (Span quote : text.quotes().over(dash - MOST_GAP, dash)) {
      if (quote.end() > dash) {
        return null;
      }
      String gap = quote.end() + MOST_GAP < dash ? "x" : text.text().substring(quote.end(), dash);
      if (gap.codePoints().noneMatch(Character::isLetterOrDigit) && startsBlock(text, quote)) {
        return quote;
      }
    }
    return null;
  }

  private static boolean startsBlock(Document text, Span quote) {
    Block block = text.blocks().get(text.blockAt(quote.start()));
    return block.start() <= quote.start() && quote.start() <= block.start() + 2;
  }
}
