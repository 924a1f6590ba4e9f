package org.demarche.extraction.finding.statement;

import java.util.List;
import org.demarche.extraction.text.AnnotatedText;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.text.Token;

/** The tokens of one sentence, and which of them stand in which quotation. */
final class SentenceView {
  private final AnnotatedText text;
  private final List<Token> tokens;
  private final int[] quoteOf;

  SentenceView(AnnotatedText text, Sentence sentence) {
    this.text = text;
    this.tokens = text.tokens(sentence);
    this.quoteOf = new int[tokens.size()];
    int q = text.firstQuoteEndingAfter(sentence.start());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      while (q < text.quotes().size() && text.quotes().get(q).end() <= token.start()) {
        q++;
      }
      boolean inside = q < text.quotes().size() && text.quotes().get(q).start() <= token.start();
      quoteOf[i] = inside ? q : -1;
    }
  }

  int size() {
    return tokens.size();
  }

  List<Token> tokens() {
    return tokens;
  }

  Token get(int i) {
    return tokens.get(i);
  }

  boolean has(int i) {
    return i >= 0 && i < tokens.size();
  }

  boolean tagged(int i, String... tags) {
    if (!has(i)) {
      return false;
    }
    String tag = tokens.get(i).tag();
    for (String each : tags) {
      if (tag.equals(each)) {
        return true;
      }
    }
    return false;
  }

  boolean is(int i, String... words) {
    if (!has(i)) {
      return false;
    }
    for (String word : words) {
      if (tokens.get(i).is(word)) {
        return true;
      }
    }
    return false;
  }

  /** The index of the quotation that a token stands in, or -1. */
  int quoteOf(int i) {
    return has(i) ? quoteOf[i] : -1;
  }

  boolean isQuoteMark(int i) {
    return has(i) && "\"“”„«»''``".contains(tokens.get(i).text());
  }

  boolean isStop(int i) {
    return !has(i) || is(i, ".", "!", "?", "…", ";");
  }

  Span quote(int index) {
    return text.quotes().get(index);
  }

  /** The text from one token to before another, blanks, marks and stray commas at its ends cut. */
  Span span(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (isQuoteMark(start) || is(start, ",", ":", "-", "–", "—"))) {
      start++;
    }
    while (end > start && (isQuoteMark(end - 1) || is(end - 1, ",", ":", ";", "-", "–", "—"))) {
      end--;
    }
    if (start >= end) {
      return new Span(0, 0);
    }
    int s = tokens.get(start).start();
    int e = tokens.get(end - 1).end();
    // A mark may be glued to a word by the tokenizer.
    while (e > s && isMark(text.text().charAt(e - 1))) {
      e--;
    }
    while (s < e && isMark(text.text().charAt(s))) {
      s++;
    }
    return new Span(s, closed(s, e));
  }

  /** Where the span ends with the mark that closes a quotation opened inside it. */
  private int closed(int start, int end) {
    boolean open = false;
    for (int i = start; i < end; i++) {
      char c = text.text().charAt(i);
      open = c == '"' ? !open : c == '“' || open && c != '”';
    }
    for (int i = end; open && i < Math.min(end + 2, text.text().length()); i++) {
      if (text.text().charAt(i) == '"' || text.text().charAt(i) == '”') {
        return i + 1;
      }
    }
    return end;
  }

  private static boolean isMark(char c) {
    return "\"“”„«», ".indexOf(c) >= 0;
  }

  int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += Character.isLetterOrDigit(tokens.get(i).text().codePointAt(0)) ? 1 : 0;
    }
    return words;
  }

  boolean hasVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).isVerb()) {
        return true;
      }
    }
    return false;
  }
}
