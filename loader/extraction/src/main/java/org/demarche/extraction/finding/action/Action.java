package org.demarche.extraction.finding.action;

import java.util.List;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.finding.meeting.Participant;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a side did, or decided to do, that is no meeting and no mere words: left an agreement,
 * imposed sanctions, recognised a state.
 *
 * @param kind the key of the kind in the scheme
 * @param status whether it was done
 * @param agents who did it, each with the side
 * @param targets to whom or against whom
 * @param topics what it is about
 * @param date when
 * @param evidence the words that tell of it, from the verb to its object, in each place
 * @param confidence from 0 to 1
 */
public record Action(
    String kind,
    ActionStatus status,
    List<Participant> agents,
    List<Actor> targets,
    List<Topic> topics,
    @Nullable PartialDate date,
    List<Span> evidence,
    double confidence) {
  /** Keeps unmodifiable copies. */
  public Action {
    agents = List.copyOf(agents);
    targets = List.copyOf(targets);
    topics = List.copyOf(topics);
    evidence = List.copyOf(evidence);
  }
}
