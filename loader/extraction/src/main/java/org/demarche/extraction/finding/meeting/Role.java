package org.demarche.extraction.finding.meeting;

import java.util.Locale;

/** How somebody takes part in a meeting. */
public enum Role {
  /** As one of those who meet. */
  PARTICIPANT,
  /** As one of those who meet, at home. */
  HOST,
  /** Between those who meet. */
  MEDIATOR,
  /** Without a say. */
  OBSERVER;

  /** The word for it in the graph and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
