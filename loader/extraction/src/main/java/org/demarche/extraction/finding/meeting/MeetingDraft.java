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
  private final Bodies bodies;
  private final List<Participant> participants = new ArrayList<>();
  private final Set<Topic> discussed = new LinkedHashSet<>();
  private final Map<String, Untouched> untouched = new LinkedHashMap<>();
  private final Set<Span> evidence = new LinkedHashSet<>();
  private final Set<Integer> outcomes = new LinkedHashSet<>();
  private final Set<Integer> said = new LinkedHashSet<>();
  private @Nullable Place place;
  private @Nullable PartialDate date;
  private @Nullable String series;
  private MeetingFormat format;
  private MeetingStatus status;
  private double confidence;

  MeetingDraft(Bodies bodies, MeetingMention first) {
    this.bodies = bodies;
    this.format = first.format();
    this.status = first.status();
    merge(first);
  }

  /** Takes in what another mention of the same meeting tells. */
  void merge(MeetingMention mention) {
    mention.participants().forEach(this::take);
    Place other = mention.place();
    place =
        place == null || other != null && place.isCountry() ? other == null ? place : other : place;
    PartialDate on = mention.date();
    date = date == null || on != null && on.isFinerThan(date) ? on == null ? date : on : date;
    series = series == null ? mention.series() : series;
    boolean surer = mention.confidence() > confidence;
    format = surer ? mention.format() : format;
    status = surer ? mention.status() : status;
    confidence = Math.max(confidence, mention.confidence());
    discussed.addAll(mention.topics());
    evidence.add(mention.sentence());
  }

  /** Somebody takes part, who may be known to already. */
  void take(Participant participant) {
    for (int i = 0; i < participants.size(); i++) {
      Participant known = participants.get(i);
      if (known.isOf(participant.actor())) {
        return;
      }
      if (isSameSide(known, participant)) {
        if (!participant.isPerson()) {
          return;
        }
        if (!known.isPerson()) {
          participants.set(i, participant);
          return;
        }
      }
    }
    participants.add(participant);
  }

  private boolean isSameSide(Participant one, Participant other) {
    return bodies.isSame(one.party(), other.party());
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

  @Nullable Place place() {
    return place;
  }

  @Nullable PartialDate date() {
    return date;
  }

  MeetingFormat format() {
    return format;
  }

  double confidence() {
    return confidence;
  }

  MeetingStatus status() {
    return status;
  }

  /** How many sides there are. */
  int parties() {
    return (int) participants.stream().map(p -> bodies.key(p.party())).distinct().count();
  }

  /** Who is at home where others come on a visit. */
  void addHost() {
    Actor country = place == null ? null : place.country();
    if (country != null && parties() == 1) {
      take(new Participant(country, null, Role.HOST));
    }
  }

  Meeting meeting() {
    List<Untouched> left = List.copyOf(untouched.values());
    List<Topic> topics =
        discussed.stream()
            .filter(t -> participants.stream().noneMatch(p -> isCountry(t, p.party())))
            .filter(t -> left.stream().noneMatch(u -> u.topics().contains(t)))
            .toList();
    return new Meeting(
        participants,
        place,
        date,
        format.among(parties()),
        status,
        series,
        topics,
        left,
        List.copyOf(outcomes),
        List.copyOf(said),
        List.copyOf(evidence),
        confidence);
  }

  private static boolean isCountry(Topic topic, Actor party) {
    return topic.country() && party.key().equals(topic.key());
  }
}
