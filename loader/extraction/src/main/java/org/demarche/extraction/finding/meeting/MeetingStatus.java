package org.demarche.extraction.finding.meeting;

import java.util.Locale;

/** Whether a meeting takes place, as far as an article knows. */
public enum MeetingStatus {
  /** It took place. */
  HELD,
  /** It is taking place. */
  ONGOING,
  /** It is to take place. */
  PLANNED,
  /** It was planned and will not take place. */
  CANCELLED,
  /** It was planned and will take place later. */
  POSTPONED,
  /** Somebody asks for it. */
  PROPOSED;

  /** The word for it in the graph and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that word. */
  static MeetingStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether it takes or took place. */
  boolean isReal() {
    return this == HELD || this == ONGOING;
  }
}
