package org.demarche.extraction.text;

/**
 * A stretch of an article's text.
 *
 * @param start in UTF-16 characters
 * @param end exclusive
 */
public record Span(int start, int end) implements Placed {
  /** Whether the other lies within this one. */
  public boolean contains(int otherStart, int otherEnd) {
    return start <= otherStart && otherEnd <= end;
  }

  /** Whether both have a character in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The words of it. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
