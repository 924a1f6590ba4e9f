package org.demarche.loader.meeting;

import java.util.List;
import org.demarche.loader.mention.Actor;
import org.demarche.loader.mention.PartialDate;
import org.demarche.loader.mention.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Talks, a summit, a call or a visit.
 *
 * @param participants who took part: people where named, else sides
 * @param place where, as printed
 * @param date when
 * @param format bilateral, trilateral, multilateral, summit, call, visit or talks
 * @param discussed what was talked about
 * @param notDiscussed what was explicitly not
 * @param confidence from 0 to 1
 */
public record Meeting(
    List<Actor> participants,
    @Nullable String place,
    @Nullable PartialDate date,
    String format,
    List<Topic> discussed,
    List<Topic> notDiscussed,
    double confidence) {
  /** Keeps unmodifiable copies. */
  public Meeting {
    participants = List.copyOf(participants);
    discussed = List.copyOf(discussed);
    notDiscussed = List.copyOf(notDiscussed);
  }
}
