package org.demarche.loader.meeting;

import org.demarche.loader.mention.Actor;

/** Which actors are one side at a table: the European Commission sits there for the Union. */
final class Bodies {
  private final MeetingWords inventory;

  Bodies(MeetingWords inventory) {
    this.inventory = inventory;
  }

  boolean isSame(Actor one, Actor other) {
    return one.equals(other) || key(one).equals(key(other));
  }

  /** What names a side, the same for all its bodies. */
  String key(Actor party) {
    String whole = inventory.value("body", party.key());
    return party.type().kind() + "/" + (whole == null ? party.key() : whole);
  }
}
