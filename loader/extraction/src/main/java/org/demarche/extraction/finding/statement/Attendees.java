package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.reading.Frame;
import org.demarche.extraction.reading.FrameKind;
import org.demarche.extraction.reading.FrameRole;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Discourse;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** Whom "they" and "the two leaders" mean behind a sentence that tells of a meeting. */
final class Attendees {
  private static final Set<String> ALL = Set.of("they", "both", "the two", "they both", "the pair");
  private static final String EACH =
      "(?:the|both) (?:two )?(?:leaders|presidents|ministers|premiers|sides|men|secretaries|officials)";

  /** How many sentences behind the meeting it is still what is told of, in news and in readouts. */
  private static final int REACH = 2;

  private static final int REACH_IN_READOUTS = 30;

  private final Document text;
  private final WhoIsWho who;
  private final List<Frame> meetings;

  Attendees(Document text, WhoIsWho who) {
    this.text = text;
    this.who = who;
    this.meetings = Frame.of(FrameKind.MEETING, text).toList();
  }

  /**
   * Those who met last before, or who issue the paper together; nothing where the words mean
   * others.
   */
  @Nullable Actor of(Span words) {
    String printed = words.in(text.text()).toLowerCase(Locale.ROOT).strip();
    if (!ALL.contains(printed) && !printed.matches(EACH)) {
      return null;
    }
    Actor issuers = who.issuer();
    if (issuers != null && !issuers.members().isEmpty()) {
      return printed.matches(EACH) && !printed.endsWith("sides") ? leaders(issuers) : issuers;
    }
    int at = text.sentenceAt(words.start());
    int reach = issuers == null ? REACH : REACH_IN_READOUTS;
    for (int i = meetings.size() - 1; i >= 0; i--) {
      Frame meeting = meetings.get(i);
      int sentence = text.sentenceAt(meeting.start());
      if (meeting.end() <= words.start() && sentence >= at - reach && sentence < at) {
        List<Actor> met = met(meeting);
        if (met.size() > 1) {
          return who.group(met);
        }
      }
    }
    return null;
  }

  /** Of each side the one of its people whom the paper names first, where it names one. */
  private Actor leaders(Actor sides) {
    List<Actor> leaders = new ArrayList<>();
    for (Actor side : sides.members()) {
      leaders.add(
          who.people().stream()
              .filter(person -> side.equals(person.officeOf()))
              .map(Person::actor)
              .findFirst()
              .orElse(side));
    }
    return who.group(leaders);
  }

  /** Those whom the sentence of the meeting names, or else all that take part. */
  private List<Actor> met(Frame meeting) {
    List<Span> all = meeting.of(FrameRole.PARTICIPANT);
    int sentence = text.sentenceAt(meeting.start());
    List<Actor> here =
        actors(all.stream().filter(p -> text.sentenceAt(p.start()) == sentence).toList());
    return here.size() > 1 ? here : actors(all);
  }

  private List<Actor> actors(List<Span> participants) {
    List<Actor> met = new ArrayList<>();
    for (Span participant : participants) {
      Actor actor = who.resolve(participant, Discourse.NONE);
      for (Actor one : actor == null ? who.sidesIn(participant) : actor.each()) {
        if (!met.contains(one)) {
          met.add(one);
        }
      }
    }
    // A side that a person represents is no attendee of its own.
    met.removeIf(
        side ->
            met.stream()
                .map(who::person)
                .anyMatch(person -> person != null && side.equals(person.officeOf())));
    return met;
  }
}
