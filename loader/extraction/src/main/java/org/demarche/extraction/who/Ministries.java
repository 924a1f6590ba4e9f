package org.demarche.extraction.who;

import java.util.HashSet;
import java.util.Set;
import org.demarche.extraction.text.Lines;

/**
 * Names a government's bodies so that those of two countries are two: the Russian Foreign Ministry.
 */
final class Ministries {
  private final Set<String> bodies =
      new HashSet<>(Lines.of(Ministries.class, "government-bodies.txt"));

  /**
   * The organisation of a row of capitalised words, with its country where one stands before it.
   */
  Mention<Actor> mention(NameRow row, String text, MentionMap known) {
    Mention<Actor> side = known.sideBefore(row.start(), 1);
    String last = row.name().substring(row.name().lastIndexOf(' ') + 1);
    boolean ofSide = side != null && bodies.contains(last);
    int start = ofSide && side != null ? side.start() : row.start();
    String name = text.substring(start, row.end()).replace('\n', ' ').replaceAll("['’]s?(?= )", "");
    Actor actor = new Actor(ActorType.ORGANIZATION, Keys.of(name), name);
    return new Mention<>(start, row.end(), actor);
  }
}
