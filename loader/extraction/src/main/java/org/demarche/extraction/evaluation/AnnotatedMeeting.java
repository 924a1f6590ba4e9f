package org.demarche.extraction.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting.
 *
 * @param participants who took part
 * @param date when: a date of XML Schema as exact as it is known, or two with a slash between them
 *     (ISO 8601) for more than a day
 * @param discussed what was talked about
 * @param notDiscussed what was explicitly not
 */
public record AnnotatedMeeting(
    List<AnnotatedParticipant> participants,
    @Nullable String date,
    Set<String> discussed,
    Set<String> notDiscussed) {
  /** Keeps unmodifiable copies. */
  public AnnotatedMeeting {
    participants = List.copyOf(participants);
    discussed = Set.copyOf(discussed);
    notDiscussed = Set.copyOf(notDiscussed);
  }

  /**
   * Who took part.
   *
   * @param actor a person, or a side where nobody is named
   * @param side whom the person represents, where that is known
   */
  public record AnnotatedParticipant(String actor, @Nullable String side) {
    Stream<String> names() {
      return side == null ? Stream.of(actor) : Stream.of(actor, side);
    }
  }

  /**
   * Who took part, one name each. A side that another annotation gives beside a person who
   * represents it is that person once more, and is left out.
   *
   * @param reference the annotation that tells whom a person represents
   */
  Set<String> actors(AnnotatedMeeting reference) {
    Set<String> actors = new HashSet<>();
    participants.forEach(participant -> actors.add(participant.actor()));
    for (AnnotatedParticipant known : reference.participants()) {
      if (known.side() != null && actors.contains(known.actor())) {
        actors.remove(known.side());
      }
    }
    return actors;
  }

  /** Whether both dates can be of the same meeting: one may be less exact, or missing. */
  boolean mayBeOn(@Nullable String other) {
    if (date == null || other == null) {
      return true;
    }
    String[] mine = date.split("/", 2);
    String[] others = other.split("/", 2);
    return !isBefore(mine[mine.length - 1], others[0])
        && !isBefore(others[others.length - 1], mine[0]);
  }

  /** Whether one date is before the other by what both tell: 2023 is not before 2023-06. */
  private static boolean isBefore(String date, String other) {
    boolean yearless = date.startsWith("--") || other.startsWith("--");
    String one = yearless ? monthDay(date) : date;
    String two = yearless ? monthDay(other) : other;
    int shared = Math.min(one.length(), two.length());
    return one.substring(0, shared).compareTo(two.substring(0, shared)) < 0;
  }

  /** Month and day of a date, or as much of them as it tells. */
  private static String monthDay(String date) {
    return date.length() < 7 ? "" : date.substring(date.startsWith("--") ? 2 : 5);
  }
}
