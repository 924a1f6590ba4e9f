package org.demarche.extraction.who;

import java.util.List;

/**
 * Who can speak or hold a position.
 *
 * @param type what sort of actor
 * @param key the last part of its IRI, the same on every machine
 * @param name the full name
 * @param members who belongs to a group, where the text tells; empty for all others
 */
public record Actor(ActorType type, String key, String name, List<Actor> members) {
  /** Keeps an unmodifiable copy. */
  public Actor {
    members = List.copyOf(members);
  }

  /** An actor that is no group of others. */
  public Actor(ActorType type, String key, String name) {
    this(type, key, name, List.of());
  }

  /** The members of a group that are known, or the actor itself. */
  public List<Actor> each() {
    return members.isEmpty() ? List.of(this) : members;
  }
}
