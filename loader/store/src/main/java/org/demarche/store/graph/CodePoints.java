package org.demarche.store.graph;

import org.demarche.extraction.text.Span;

/** Turns offsets in UTF-16 characters into offsets in Unicode code points. */
final class CodePoints {
  private final int[] codePoints;

  CodePoints(String text) {
    codePoints = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      codePoints[i] = count;
      count += Character.isHighSurrogate(text.charAt(i)) ? 0 : 1;
    }
    codePoints[text.length()] = count;
  }

  int at(int character) {
    return codePoints[character];
  }

  int start(Span span) {
    return at(span.start());
  }

  int end(Span span) {
    return at(span.end());
  }
}
