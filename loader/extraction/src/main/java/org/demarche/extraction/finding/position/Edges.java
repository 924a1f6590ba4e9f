package org.demarche.extraction.finding.position;

import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;

/** Cuts marks from the ends of a stretch of words. */
final class Edges {
  private static final String MARKS = "\"“”„«»‟`‘’',.;:!?–—- \t";

  private Edges() {}

  /** The words without marks and blanks at their ends; all of them where there is nothing else. */
  static Span trimmed(Document text, Span words) {
    int start = words.start();
    int end = words.end();
    while (start < end && MARKS.indexOf(text.text().charAt(start)) >= 0) {
      start++;
    }
    while (end > start && MARKS.indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return start == end ? words : new Span(start, end);
  }
}
