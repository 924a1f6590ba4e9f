package org.demarche.store.graph;

import java.util.List;
import java.util.Locale;
import org.demarche.extraction.finding.meeting.Meeting;
import org.demarche.extraction.who.Actor;

/** Words for a meeting, as a person would call it. */
final class MeetingLabel {
  private MeetingLabel() {}

  static String of(Meeting meeting) {
    List<String> names = meeting.actors().stream().map(Actor::name).toList();
    String last = names.getLast();
    String who =
        names.size() == 1
            ? last
            : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
    String word = meeting.format().word();
    String format =
        switch (meeting.format()) {
          case BILATERAL, TRILATERAL, MULTILATERAL -> word + " talks";
          default -> word;
        };
    String label = format.substring(0, 1).toUpperCase(Locale.ROOT) + format.substring(1);
    return label + " of " + who + (meeting.place() == null ? "" : " in " + meeting.place().name());
  }
}
