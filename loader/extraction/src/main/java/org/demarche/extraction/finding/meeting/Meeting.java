package org.demarche.extraction.finding.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Talks, a summit, a call, a visit or a signing, as one article tells of it.
 *
 * @param participants who takes part: people where named, else sides
 * @param place where
 * @param date when, as exact as the text
 * @param format how
 * @param status whether it takes place
 * @param series which of a row it is, as printed: "third round"
 * @param discussed what was talked about
 * @param notDiscussed what was explicitly not
 * @param outcomes the indexes of the statements in which the sides tell together what came of it
 * @param said the indexes of the statements made at it
 * @param evidence the sentences that tell of it, the first one first
 * @param confidence from 0 to 1
 */
public record Meeting(
    List<Participant> participants,
    @Nullable Place place,
    @Nullable PartialDate date,
    MeetingFormat format,
    MeetingStatus status,
    @Nullable String series,
    List<Topic> discussed,
    List<Untouched> notDiscussed,
    List<Integer> outcomes,
    List<Integer> said,
    List<Span> evidence,
    double confidence) {
  /** Keeps unmodifiable copies. */
  public Meeting {
    participants = List.copyOf(participants);
    discussed = List.copyOf(discussed);
    notDiscussed = List.copyOf(notDiscussed);
    outcomes = List.copyOf(outcomes);
    said = List.copyOf(said);
    evidence = List.copyOf(evidence);
  }

  /** The actors who take part. */
  public List<Actor> actors() {
    return participants.stream().map(Participant::actor).toList();
  }

  /** The topics that were explicitly not talked about. */
  public List<Topic> topicsNotDiscussed() {
    Set<Topic> topics = new LinkedHashSet<>();
    notDiscussed.forEach(untouched -> topics.addAll(untouched.topics()));
    return List.copyOf(topics);
  }
}
