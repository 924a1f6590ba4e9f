package org.demarche.extraction.finding.meeting;

import java.util.Locale;

/** How sides come together. */
public enum MeetingFormat {
  /** Two sides at one place. */
  BILATERAL,
  /** Three sides at one place. */
  TRILATERAL,
  /** More than three sides at one place. */
  MULTILATERAL,
  /** What the text calls a summit. */
  SUMMIT,
  /** A conference or congress of many. */
  CONFERENCE,
  /** By telephone or video. */
  CALL,
  /** One side goes to see another, or both go to see a place. */
  VISIT,
  /** An agreement is signed. */
  SIGNING,
  /** Talks of which no more is known. */
  TALKS;

  /** The word for it in the graph and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that talks of so many sides have; others stay what they are. */
  MeetingFormat among(int sides) {
    if (this != TALKS) {
      return this;
    }
    return switch (sides) {
      case 0, 1 -> TALKS;
      case 2 -> BILATERAL;
      case 3 -> TRILATERAL;
      default -> MULTILATERAL;
    };
  }

  /** Whether this tells no more than that there were talks. */
  boolean isGeneral() {
    return this == TALKS || this == BILATERAL || this == TRILATERAL || this == MULTILATERAL;
  }
}
