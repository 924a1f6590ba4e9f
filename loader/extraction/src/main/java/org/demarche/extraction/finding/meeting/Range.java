package org.demarche.extraction.finding.meeting;

/**
 * A row of tokens of a sentence.
 *
 * @param start the first
 * @param end the one behind the last
 */
record Range(int start, int end) {
  static final Range EMPTY = new Range(0, 0);

  boolean isEmpty() {
    return start >= end;
  }

  boolean contains(int i) {
    return start <= i && i < end;
  }
}
