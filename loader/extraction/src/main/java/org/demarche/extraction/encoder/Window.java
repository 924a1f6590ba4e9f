package org.demarche.extraction.encoder;

import java.util.List;
import org.demarche.extraction.text.Span;

/**
 * What the encoder reads at once: some paragraphs, or part of a long one. The words here are the
 * encoder's own, runs of letters and digits or single marks; tokens may hold several.
 *
 * @param pieces the numbers of the word pieces, with those that open it and end each paragraph
 * @param types how each piece is printed, and whether within quotation marks
 * @param words where each word stands in the text, in UTF-16 characters
 * @param firstPieces the place among the pieces of each word's first
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by the encoder
public record Window(long[] pieces, long[] types, List<Span> words, int[] firstPieces) {
  /** Keeps an unmodifiable copy of the words. */
  public Window {
    words = List.copyOf(words);
  }
}
