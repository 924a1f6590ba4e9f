package org.demarche.extraction.finding.meeting;

import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a meeting.
 *
 * @param actor a person where one is named, else a side
 * @param side whom a person represents, where that is known
 * @param role how
 */
public record Participant(Actor actor, @Nullable Actor side, Role role) {
  /** The side at the table: whom a person represents, or the actor itself. */
  public Actor party() {
    return side == null ? actor : side;
  }

  boolean isOf(Actor other) {
    return actor.type() == other.type() && actor.key().equals(other.key());
  }

  boolean isPerson() {
    return actor.type() == ActorType.PERSON;
  }

  Participant as(Role other) {
    return new Participant(actor, side, other);
  }
}
