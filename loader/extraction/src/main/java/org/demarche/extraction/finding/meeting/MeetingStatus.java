package org.demarche.extraction.finding.meeting;

import java.util.Locale;

/** Whether a meeting takes place, as far as an article knows. */
public enum MeetingStatus {
  /** It took place or is taking place. */
  HELD,
  /** It is to take place. */
  PLANNED,
  /** It was planned and will not take place. */
  CANCELLED,
  /** It was planned and will take place later. */
  POSTPONED;

  /** The word for it in the graph and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
