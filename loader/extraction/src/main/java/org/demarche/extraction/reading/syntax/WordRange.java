package org.demarche.extraction.reading.syntax;

/**
 * Words that follow each other.
 *
 * @param start the place of the first
 * @param end the place behind the last
 */
public record WordRange(int start, int end) {
  /** No words. */
  public static final WordRange EMPTY = new WordRange(0, 0);

  /** Whether there are no words. */
  public boolean isEmpty() {
    return start >= end;
  }

  /** Whether a place is among them. */
  public boolean contains(int i) {
    return start <= i && i < end;
  }
}
