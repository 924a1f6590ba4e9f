package org.demarche.extraction.finding.meeting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.who.Actor;

/** The words of {@code meetings.tsv}. */
final class MeetingWords {
  private final Set<String> discussing = new HashSet<>();
  private final Set<String> series = new HashSet<>();
  private final Map<String, String[]> wholes = new HashMap<>();

  MeetingWords() {
    for (String line : Lines.of(MeetingWords.class, "meetings.tsv")) {
      String[] columns = line.split("\t", -1);
      switch (columns[0]) {
        case "discuss" -> discussing.add(columns[1]);
        case "series" -> series.add(columns[1]);
        default -> wholes.put(columns[1], new String[] {columns[2], columns[3]});
      }
    }
  }

  /**
   * Whether a verb says that something is talked about, by its lemma, a particle behind a hyphen.
   */
  boolean discusses(String verb) {
    return discussing.contains(verb);
  }

  /** Whether a word tells which of a row of meetings one is: "third". */
  boolean orders(String word) {
    return series.contains(word);
  }

  /** The body that an actor sits at the table for, which may be itself. */
  Actor whole(Actor party) {
    String[] whole = wholes.get(party.key());
    return whole == null ? party : new Actor(party.type(), whole[0], whole[1]);
  }
}
