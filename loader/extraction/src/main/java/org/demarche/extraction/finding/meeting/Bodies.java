package org.demarche.extraction.finding.meeting;

import org.demarche.extraction.who.Actor;

/** Which actors are one side at a table: the European Commission sits there for the Union. */
final class Bodies {
  private final MeetingWords inventory;

  Bodies(MeetingWords inventory) {
    this.inventory = inventory;
  }

  boolean isSame(Actor one, Actor other) {
    return one.equals(other) || key(one).equals(key(other));
  }

  /** The body that an actor sits at the table for, which may be itself. */
  Actor whole(Actor party) {
    String whole = inventory.value("body", party.key());
    if (whole == null) {
      return party;
    }
    String[] columns = whole.split("\t", -1);
    return new Actor(party.type(), columns[0], columns[1]);
  }

  /** What names a side, the same for all its bodies. */
  String key(Actor party) {
    Actor whole = whole(party);
    return whole.type().kind() + "/" + whole.key();
  }
}
