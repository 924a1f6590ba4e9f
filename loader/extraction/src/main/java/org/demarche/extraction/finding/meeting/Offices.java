package org.demarche.extraction.finding.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** Tells by their offices whom words such as "the ministers" mean. */
final class Offices {
  private static final Set<String> LEADERS =
      Set.of("president", "prime", "premier", "chancellor", "king", "emir", "leader");

  /** These tell nothing of an office. */
  private static final Set<String> ANYBODY =
      Set.of("men", "women", "pair", "colleagues", "counterparts", "politicians");

  private final MeetingWords inventory;
  private final WhoIsWho who;

  Offices(MeetingWords inventory, WhoIsWho who) {
    this.inventory = inventory;
    this.who = who;
  }

  /** Whether a person is one of those whom the word means. */
  boolean isIn(Actor actor, String collective) {
    Person person = who.person(actor);
    return ANYBODY.contains(collective) || person != null && isIn(person, collective);
  }

  boolean isIn(Person person, String collective) {
    String office = person.officeText();
    if (office == null || !inventory.has("people", collective)) {
      return false;
    }
    List<String> words = List.of(office.toLowerCase(Locale.ROOT).split("[\\s-]+", -1));
    boolean leads = collective.equals("leaders") && words.stream().anyMatch(LEADERS::contains);
    String singular =
        collective.equals("secretaries") ? "secretary" : collective.replaceAll("s$", "");
    return (leads || words.contains(singular)) && !words.contains("former");
  }

  /** Whether somebody speaks about meetings that others hold: a spokesman, an aide. */
  boolean isReporter(@Nullable Person person) {
    String office = person == null ? null : person.officeText();
    if (office == null) {
      return false;
    }
    for (String word : office.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (inventory.has("reporter", word)) {
        return true;
      }
    }
    return false;
  }
}
