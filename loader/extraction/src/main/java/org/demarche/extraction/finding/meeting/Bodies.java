package org.demarche.extraction.finding.meeting;

import org.demarche.extraction.who.Actor;

/** Which actors are one side at a table: the European Commission sits there for the Union. */
final class Bodies {
  private final MeetingWords words;

  Bodies(MeetingWords words) {
    this.words = words;
  }

  boolean isSame(Actor one, Actor other) {
    return one.equals(other) || key(one).equals(key(other));
  }

  /** What names a side, the same for all its bodies. */
  String key(Actor party) {
    Actor whole = words.whole(party);
    return whole.type().kind() + "/" + whole.key();
  }
}
