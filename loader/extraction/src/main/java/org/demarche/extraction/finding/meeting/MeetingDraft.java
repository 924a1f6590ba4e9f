package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;

/** A meeting in the making: what the mentions read so far tell of it. */
final class MeetingDraft {
  private static final double BY_ONE = 0.6;
  private static final double BY_MORE = 0.08;
  private static final double MOST = 0.9;
  private static final double GUESSED = 0.4;

  private final Bodies bodies;
  private final List<Participant> participants = new ArrayList<>();
  private final Set<Topic> discussed = new LinkedHashSet<>();
  private final Map<String, Untouched> untouched = new LinkedHashMap<>();
  private final Set<Span> evidence = new LinkedHashSet<>();
  private final Set<Integer> outcomes = new LinkedHashSet<>();
  private final Set<Integer> said = new LinkedHashSet<>();
  private final Set<String> collectives = new LinkedHashSet<>();
  private @Nullable Place place;
  private @Nullable PartialDate date;
  private @Nullable String series;
  private MeetingFormat format;
  private MeetingStatus status;
  private final int firstBlock;
  private final boolean open;
  private boolean doubtful;
  private boolean follows;
  private boolean people;
  private int lastBlock;

  MeetingDraft(Bodies bodies, MeetingMention first, List<Participant> participants) {
    this.bodies = bodies;
    this.format = first.format();
    this.status = first.status();
    this.firstBlock = first.words().sentence().block();
    this.open = participants.size() == 1 && first.party().collective() != null;
    this.participants.addAll(participants);
    merge(first);
  }

  /** Takes in what another mention of the same meeting tells. */
  void merge(MeetingMention mention) {
    for (Participant participant : mention.party().participants()) {
      take(participant, mention);
    }
    place =
        place == null || mention.place() != null && place.isCountry()
            ? mention.place() == null ? place : mention.place()
            : place;
    date = finer(date, mention.date());
    series = series == null ? mention.series() : series;
    if (format == MeetingFormat.TALKS || format.isGeneral() && !mention.format().isGeneral()) {
      format = mention.format();
    }
    status = later(mention.status());
    evidence.add(mention.words().whole());
    String collective = mention.party().collective();
    if (collective != null) {
      collectives.add(collective);
    }
    lastBlock = mention.words().sentence().block();
  }

  private MeetingStatus later(MeetingStatus other) {
    return status == MeetingStatus.PLANNED ? other : status;
  }

  private static @Nullable PartialDate finer(@Nullable PartialDate a, @Nullable PartialDate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.isFinerThan(a) ? b : a;
  }

  private void take(Participant participant, MeetingMention mention) {
    for (int i = 0; i < participants.size(); i++) {
      Participant known = participants.get(i);
      if (known.isOf(participant.actor())) {
        boolean more = known.role() == Role.PARTICIPANT;
        participants.set(i, more ? known.as(participant.role()) : known);
        return;
      }
      if (bodies.isSame(known.party(), participant.party())) {
        if (participant.isPerson() && !known.isPerson()) {
          participants.set(i, participant);
          return;
        }
        if (!participant.isPerson() || mention.speaks()) {
          return;
        }
      }
    }
    boolean joins = !mention.speaks() || participants.size() < 2;
    if (joins) {
      participants.add(participant);
    }
  }

  /** Names the person who took part for a side, where so far only the side is known. */
  void name(Participant person) {
    if (participants.stream().anyMatch(p -> p.isOf(person.actor()))) {
      return;
    }
    for (int i = 0; i < participants.size(); i++) {
      Participant known = participants.get(i);
      if (!known.isPerson() && bodies.isSame(known.party(), person.party())) {
        participants.set(i, person.as(known.role()));
        return;
      }
    }
  }

  void join(Participant participant) {
    if (participants.stream().noneMatch(p -> bodies.isSame(p.party(), participant.party()))) {
      participants.add(participant);
    }
  }

  /** Marks that those who take part are those of another meeting, as people or as sides. */
  void follow(boolean asPeople) {
    follows = true;
    people = asPeople;
  }

  /** Takes over who was found to take part in the other meeting since. */
  void follow(MeetingDraft other) {
    if (follows && participants.size() >= 2) {
      for (Participant participant : other.participants) {
        Actor side = participant.side();
        if (participant.role() != Role.OBSERVER) {
          join(
              people || side == null
                  ? participant.as(Role.PARTICIPANT)
                  : new Participant(bodies.whole(side), null, Role.PARTICIPANT));
        }
      }
    }
  }

  boolean isDoubtful() {
    return doubtful;
  }

  /** Marks that who takes part is but a guess. */
  void doubt() {
    doubtful = true;
    participants.removeIf(Participant::isPerson);
  }

  /** Whether it is told that there are more than are named: "a meeting of the coastal states". */
  boolean isOpen() {
    return open || parties() < 2;
  }

  void discuss(List<Topic> topics) {
    for (Topic topic : topics) {
      boolean side =
          topic.country()
              && participants.stream().anyMatch(p -> p.party().key().equals(topic.key()));
      if (!side) {
        discussed.add(topic);
      }
    }
  }

  boolean isSilent() {
    return discussed.isEmpty();
  }

  void leave(Untouched what, String words) {
    untouched.putIfAbsent(words, what);
  }

  void addOutcome(int statement) {
    outcomes.add(statement);
  }

  void addSaid(int statement) {
    said.add(statement);
  }

  List<Participant> participants() {
    return List.copyOf(participants);
  }

  Set<String> collectives() {
    return collectives;
  }

  @Nullable Place place() {
    return place;
  }

  void placeAt(Place other) {
    place = place == null ? other : place;
  }

  void dateAt(PartialDate other) {
    date = date == null ? other : date;
  }

  int firstBlock() {
    return firstBlock;
  }

  @Nullable PartialDate date() {
    return date;
  }

  MeetingFormat format() {
    return format;
  }

  MeetingStatus status() {
    return status;
  }

  @Nullable String series() {
    return series;
  }

  int lastBlock() {
    return lastBlock;
  }

  boolean isHeld() {
    return status == MeetingStatus.HELD;
  }

  /** How many sides there are. */
  int parties() {
    List<Participant> different = new ArrayList<>();
    for (Participant p : participants) {
      boolean counts = p.role() != Role.OBSERVER && p.role() != Role.MEDIATOR;
      if (counts && different.stream().noneMatch(d -> bodies.isSame(d.party(), p.party()))) {
        different.add(p);
      }
    }
    return different.size();
  }

  /** Who is at home where the others meet, where the words tell of one more side than they name. */
  void addHost() {
    Actor country = place == null ? null : place.country();
    boolean missing =
        format == MeetingFormat.TRILATERAL && parties() == 2
            || format == MeetingFormat.VISIT && parties() == 1;
    if (country != null && missing) {
      join(new Participant(country, null, Role.HOST));
    }
  }

  Meeting meeting() {
    // A side that a person represents is no participant of its own.
    participants.removeIf(
        side ->
            !side.isPerson()
                && participants.stream()
                    .anyMatch(p -> p.isPerson() && bodies.isSame(p.party(), side.party())));
    List<Participant> once = new ArrayList<>();
    for (Participant participant : participants) {
      if (once.stream().noneMatch(known -> known.isOf(participant.actor()))) {
        once.add(participant);
      }
    }
    List<Untouched> left = untouched.values().stream().map(this::withoutDiscussed).toList();
    discussed.removeIf(t -> left.stream().anyMatch(u -> u.topics().contains(t)) && !t.country());
    double confidence =
        doubtful ? GUESSED : Math.min(MOST, BY_ONE + BY_MORE * (evidence.size() - 1));
    return new Meeting(
        once,
        place,
        date,
        format.among(parties()),
        status,
        series,
        List.copyOf(discussed),
        left,
        List.copyOf(outcomes),
        List.copyOf(said),
        List.copyOf(evidence),
        Math.round(confidence * 100) / 100.0);
  }

  /** Quotas were talked about, only that of herring was not. */
  private Untouched withoutDiscussed(Untouched what) {
    List<Topic> topics = what.topics().stream().filter(t -> !discussed.contains(t)).toList();
    return what.topics().size() > 1 && !topics.isEmpty()
        ? new Untouched(what.words(), topics)
        : what;
  }
}
