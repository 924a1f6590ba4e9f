package org.demarche.extraction.finding.position;

import java.util.List;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A side's stance on a topic, as statements of one article show it.
 *
 * @param holder whose stance it is
 * @param topic on what
 * @param stance the key of the stance in the scheme
 * @param evidence the words that show it, one stretch for each showing
 * @param conditions the words that bind it: "only if small boats are exempted"
 * @param statements the indexes of the statements that show it
 * @param ascribedBy who says that this is what the holder thinks, where it is not the holder
 * @param date when it was shown first
 * @param confidence from 0 to 1
 */
public record Position(
    Actor holder,
    Topic topic,
    String stance,
    List<Span> evidence,
    List<Span> conditions,
    List<Integer> statements,
    @Nullable Actor ascribedBy,
    @Nullable PartialDate date,
    double confidence) {
  /** Keeps unmodifiable copies. */
  public Position {
    evidence = List.copyOf(evidence);
    conditions = List.copyOf(conditions);
    statements = List.copyOf(statements);
  }
}
