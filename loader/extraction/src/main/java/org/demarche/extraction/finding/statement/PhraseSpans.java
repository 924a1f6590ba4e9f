package org.demarche.extraction.finding.statement;

import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.text.Span;

/** Where phrases begin and end in the text when marks at their edges are cut off. */
final class PhraseSpans {
  private PhraseSpans() {}

  /** The text from one word to before another without blanks, marks and commas at its ends. */
  static Span trimmed(SentenceWords s, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (s.isQuoteMark(start) || s.is(start, ",", ":", "-", "–", "—"))) {
      start++;
    }
    while (end > start && (s.isQuoteMark(end - 1) || s.is(end - 1, ",", ":", ";", "-", "–", "—"))) {
      end--;
    }
    if (start >= end) {
      return new Span(0, 0);
    }
    String text = s.document().text();
    int first = s.get(start).start();
    int last = s.get(end - 1).end();
    // A mark may be glued to a word by the tokenizer.
    while (last > first && isMark(text.charAt(last - 1))) {
      last--;
    }
    while (first < last && isMark(text.charAt(first))) {
      first++;
    }
    return new Span(first, closed(text, first, last));
  }

  /** Where the span ends with the mark that closes a quotation opened inside it. */
  private static int closed(String text, int start, int end) {
    boolean open = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      open = c == '"' ? !open : c == '“' || open && c != '”';
    }
    for (int i = end; open && i < Math.min(end + 2, text.length()); i++) {
      if (text.charAt(i) == '"' || text.charAt(i) == '”') {
        return i + 1;
      }
    }
    return end;
  }

  private static boolean isMark(char c) {
    return "\"“”„«», ".indexOf(c) >= 0;
  }
}
