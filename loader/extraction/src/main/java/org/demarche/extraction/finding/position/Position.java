package org.demarche.extraction.finding.position;

import java.util.List;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A side's stance on what could be done, be accepted or was done, as one article shows it.
 *
 * @param holder whose stance it is
 * @param stance the key of the stance in the scheme
 * @param cue the words that show it, one stretch for each showing
 * @param proposition the words for what it is on, one stretch for each showing
 * @param toward who should act, is blamed, threatened or praised
 * @param topics what the proposition is about
 * @param conditions the words that bind it: "only if small boats are exempted"
 * @param statements the indexes of the statements that show it; none where the reporter does
 * @param ascribedBy who says that this is what the holder thinks, where it is not the holder
 * @param date when it was shown first
 * @param confidence from 0 to 1
 */
public record Position(
    Actor holder,
    String stance,
    List<Span> cue,
    List<Span> proposition,
    List<Actor> toward,
    List<Topic> topics,
    List<Span> conditions,
    List<Integer> statements,
    @Nullable Actor ascribedBy,
    @Nullable PartialDate date,
    double confidence) {
  /** Keeps unmodifiable copies. */
  public Position {
    cue = List.copyOf(cue);
    proposition = List.copyOf(proposition);
    toward = List.copyOf(toward);
    topics = List.copyOf(topics);
    conditions = List.copyOf(conditions);
    statements = List.copyOf(statements);
  }
}
