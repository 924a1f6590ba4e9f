package org.demarche.store.graph;

import java.util.Locale;
import java.util.function.Function;
import org.demarche.extraction.finding.meeting.Meeting;
import org.demarche.extraction.who.Actor;

/** Words for a meeting, as a person would call it. */
final class MeetingLabel {
  private MeetingLabel() {}

  static String of(Meeting meeting) {
    return of(meeting, Actor::name);
  }

  /** With names of one's own for those who meet. */
  static String of(Meeting meeting, Function<Actor, String> name) {
    String who = NameList.listed(meeting.actors().stream().map(name).toList());
    String word = meeting.format().word();
    String format =
        switch (meeting.format()) {
          case BILATERAL, TRILATERAL, MULTILATERAL -> word + " talks";
          case OTHER -> "talks";
          default -> word;
        };
    String label = format.substring(0, 1).toUpperCase(Locale.ROOT) + format.substring(1);
    return label + " of " + who + (meeting.place() == null ? "" : " in " + meeting.place().name());
  }
}
