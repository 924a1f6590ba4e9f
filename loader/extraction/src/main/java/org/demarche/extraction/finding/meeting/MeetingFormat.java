package org.demarche.extraction.finding.meeting;

import java.util.Locale;

/** How sides come together. */
public enum MeetingFormat {
  /** Two sides at one place. */
  BILATERAL,
  /** Three sides at one place, or two with a mediator. */
  TRILATERAL,
  /** More than three sides at one place. */
  MULTILATERAL,
  /** What the text calls a summit. */
  SUMMIT,
  /** By telephone or video. */
  CALL,
  /** One side goes to see another, or both go to see a place. */
  VISIT,
  /** An agreement is signed. */
  SIGNING,
  /** Anything else, such as talks of which no more is known. */
  OTHER;

  /** The word for it in the graph and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that word. */
  static MeetingFormat of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The format that so many sides have where it follows from their number. */
  MeetingFormat among(int sides) {
    boolean counted = this == BILATERAL || this == TRILATERAL || this == MULTILATERAL;
    if (!counted || sides < 2) {
      return this;
    }
    return sides == 2 ? BILATERAL : sides == 3 ? TRILATERAL : MULTILATERAL;
  }
}
