package org.demarche.extraction.finding.action;

import java.util.Locale;

/** Whether an action was done, as far as an article knows. */
public enum ActionStatus {
  /** It was. */
  DONE,
  /** It is decided or under way. */
  PLANNED,
  /** It is held out as a threat. */
  THREATENED,
  /** It is said not to have been done. */
  DENIED;

  /** The word for it in the graph and in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that word. */
  static ActionStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
