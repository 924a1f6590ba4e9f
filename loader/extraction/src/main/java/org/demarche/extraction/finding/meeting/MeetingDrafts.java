package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;

/** Gathers the mentions of an article into meetings: several of one meeting become one. */
final class MeetingDrafts {
  private static final int MOST_GUESSED = 4;
  private static final int MOST_REMEMBERED = 40;

  private final MeetingWords inventory;
  private final Offices offices;
  private final Bodies bodies;
  private final List<MeetingDraft> drafts = new ArrayList<>();
  private final List<MeetingMention> pending = new ArrayList<>();
  private @Nullable MeetingDraft main;

  MeetingDrafts(MeetingWords inventory, Offices offices) {
    this.inventory = inventory;
    this.offices = offices;
    this.bodies = new Bodies(inventory);
  }

  /** All that can be told apart, in the order of their first mention. */
  List<MeetingDraft> all() {
    return List.copyOf(drafts);
  }

  /** The meeting that the article is about, or nothing where it tells of none. */
  @Nullable MeetingDraft main() {
    return main;
  }

  Bodies bodies() {
    return bodies;
  }

  /** Adds a mention to the meeting that it is one of; returns that one, or nothing. */
  @Nullable MeetingDraft add(MeetingMention mention) {
    MeetingDraft known = find(mention);
    if (known != null) {
      known.merge(mention);
      return known;
    }
    List<Participant> participants = participants(mention);
    if (participants == null) {
      if (main == null && (mention.place() != null || mention.date() != null)) {
        pending.add(mention);
      }
      return null;
    }
    MeetingDraft draft = new MeetingDraft(bodies, mention, participants);
    drafts.add(draft);
    if (!mention.isSpecific() && main != null) {
      String collective = mention.party().collective();
      draft.follow(collective != null && inventory.has("people", collective));
    }
    boolean better = main == null || !main.isHeld() && draft.isHeld() && drafts.size() < 3;
    main = better ? draft : main;
    if (draft == main) {
      for (MeetingMention earlier : List.copyOf(pending)) {
        if (fills(draft, earlier)) {
          draft.merge(earlier);
          pending.remove(earlier);
        }
      }
    }
    return draft;
  }

  /**
   * Makes a meeting of one that is to come or was called off, where the article nowhere says who
   * meets: the sides of the ministers and leaders who speak of it.
   */
  void guess(List<Participant> speakers) {
    List<Participant> sides = new ArrayList<>();
    for (Participant speaker : speakers) {
      Actor side = speaker.side();
      if (side != null && sides.stream().noneMatch(p -> bodies.isSame(p.actor(), side))) {
        sides.add(new Participant(bodies.whole(side), null, Role.PARTICIPANT));
      }
    }
    for (MeetingMention mention : List.copyOf(pending)) {
      boolean told = mention.place() != null && mention.date() != null;
      boolean ahead = mention.status() != MeetingStatus.HELD;
      if (main == null && told && ahead && sides.size() > 1 && sides.size() <= MOST_GUESSED) {
        MeetingDraft draft = new MeetingDraft(bodies, mention, sides);
        draft.doubt();
        drafts.add(draft);
        main = draft;
        pending.remove(mention);
      }
    }
  }

  /**
   * Takes in what was told of a meeting before it was known who meets: "two women met in Giurgiu".
   * The mentions that found their meeting are returned with it.
   */
  List<MeetingFinder.Told> settle() {
    List<MeetingFinder.Told> settled = new ArrayList<>();
    for (MeetingMention mention : List.copyOf(pending)) {
      MeetingDraft first = main;
      boolean fits = first != null && fills(first, mention);
      if (first != null && fits) {
        first.merge(mention);
        settled.add(new MeetingFinder.Told(mention, first));
      } else if (first != null) {
        MeetingDraft draft = add(mention);
        if (draft != null) {
          settled.add(new MeetingFinder.Told(mention, draft));
        }
      }
    }
    pending.clear();
    return settled;
  }

  private boolean fills(MeetingDraft draft, MeetingMention mention) {
    boolean open = draft.place() == null || draft.date() == null;
    boolean samePlace =
        draft.place() == null || mention.place() == null || draft.place().isSame(mention.place());
    return open
        && samePlace
        && draft.isHeld()
        && mention.status() == MeetingStatus.HELD
        && isSameFormat(draft, mention)
        && isSameDate(draft.date(), mention.date())
        && (mention.party().participants().isEmpty() || isSameParty(draft, mention));
  }

  /** The meetings that a reader still has in mind: the main one and those told of last. */
  private List<MeetingDraft> remembered() {
    int forgotten = drafts.size() - MOST_REMEMBERED;
    if (forgotten <= 0) {
      return drafts;
    }
    List<MeetingDraft> last = drafts.subList(forgotten, drafts.size());
    MeetingDraft first = main;
    if (first == null || last.contains(first)) {
      return last;
    }
    List<MeetingDraft> remembered = new ArrayList<>(last);
    remembered.addFirst(first);
    return remembered;
  }

  private @Nullable MeetingDraft find(MeetingMention mention) {
    MeetingDraft best = null;
    for (MeetingDraft draft : remembered()) {
      if (!isSame(draft, mention)) {
        continue;
      }
      int block = mention.words().sentence().block();
      boolean near = draft.lastBlock() == block;
      boolean bestNear = best != null && best.lastBlock() == block;
      boolean better = best == null || near || !bestNear && draft == main;
      best = better ? draft : best;
    }
    return best;
  }

  private boolean isSame(MeetingDraft draft, MeetingMention mention) {
    if (draft.isHeld() != (mention.status() == MeetingStatus.HELD)
        || !isSameFormat(draft, mention)
        || !isSameDate(draft.date(), mention.date())) {
      return false;
    }
    Place place = draft.place();
    Place other = mention.place();
    if (place != null && other != null && !place.isSame(other)) {
      return false;
    }
    String series = mention.series();
    boolean earlier =
        series != null && series.toLowerCase(Locale.ROOT).matches("(?:last|previous) .*");
    if (series != null && earlier && draft == main && !series.equals(draft.series())) {
      return false;
    }
    boolean bare = mention.party().participants().isEmpty();
    if (bare) {
      return mention.definite() || mention.party().collective() != null || isTied(draft, mention);
    }
    return isSameParty(draft, mention);
  }

  /** A place or a date that fits tells that it is the same, where nobody is named. */
  private static boolean isTied(MeetingDraft draft, MeetingMention mention) {
    return draft.place() != null && mention.place() != null
        || draft.date() != null && mention.date() != null;
  }

  private boolean isSameFormat(MeetingDraft draft, MeetingMention mention) {
    MeetingFormat one = draft.format();
    MeetingFormat other = mention.format();
    if (one == other) {
      return true;
    }
    if (other == MeetingFormat.TRILATERAL) {
      return one.isGeneral() && draft.parties() != 2;
    }
    boolean spoken = mention.words().is(mention.trigger(), "conversation", "discussed", "discuss");
    if (one == MeetingFormat.CALL || other == MeetingFormat.CALL) {
      return spoken;
    }
    if (one == MeetingFormat.SIGNING || other == MeetingFormat.SIGNING) {
      return false;
    }
    if (one == MeetingFormat.VISIT || other == MeetingFormat.VISIT) {
      Place place = draft.place();
      boolean there = place != null && mention.place() != null && place.isSame(mention.place());
      return there
          || mention.definite()
              && mention.party().participants().isEmpty()
              && other != MeetingFormat.VISIT;
    }
    return true;
  }

  private static boolean isSameDate(@Nullable PartialDate one, @Nullable PartialDate other) {
    return one == null || other == null || one.maybe(other);
  }

  private boolean isSameParty(MeetingDraft draft, MeetingMention mention) {
    Set<String> mine = parties(draft.participants());
    Set<String> others = parties(mention.party().participants());
    if (isOtherPeople(draft, mention)) {
      return false;
    }
    boolean part = mine.containsAll(others) || others.containsAll(mine);
    boolean adds =
        mention.definite()
            && others.size() == 1
            && (mine.size() < 2
                || mention.party().participants().getFirst().role() != Role.PARTICIPANT);
    return part || adds;
  }

  /** Trump and Kim do not meet where Pompeo and Kim do. */
  private boolean isOtherPeople(MeetingDraft draft, MeetingMention mention) {
    for (Participant mine : draft.participants()) {
      for (Participant other : mention.party().participants()) {
        boolean sameSide = bodies.isSame(mine.party(), other.party());
        boolean bothNamed = mine.isPerson() && other.isPerson();
        if (sameSide
            && bothNamed
            && !mine.isOf(other.actor())
            && draft.participants().stream().noneMatch(p -> p.isOf(other.actor()))
            && mention.party().participants().stream().noneMatch(p -> p.isOf(mine.actor()))) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> parties(List<Participant> participants) {
    Set<String> keys = new HashSet<>();
    participants.forEach(p -> keys.add(bodies.key(p.party())));
    return keys;
  }

  /** Who takes part in a meeting that is mentioned first; nothing where it cannot be told. */
  private @Nullable List<Participant> participants(MeetingMention mention) {
    List<Participant> named = mention.party().participants();
    if (mention.isSpecific()) {
      return named;
    }
    boolean calledOff =
        mention.status() == MeetingStatus.CANCELLED || mention.status() == MeetingStatus.POSTPONED;
    boolean own = mention.place() != null || mention.date() != null && !calledOff;
    if (main == null) {
      boolean placed = mention.place() != null || mention.date() != null;
      boolean told = named.size() == 1 && !mention.speaks() && placed && !mention.definite();
      return told
              || named.size() == 1 && mention.speaks() && mention.format() == MeetingFormat.SIGNING
          ? named
          : null;
    }
    boolean bare = named.isEmpty() && mention.party().collective() == null;
    if (bare && mention.definite() && mention.place() == null && isPluperfect(mention)) {
      return null;
    }
    boolean next = mention.status() != MeetingStatus.HELD && mention.series() != null;
    MeetingDraft from = main;
    boolean strangers =
        named.stream()
            .anyMatch(
                n ->
                    from.participants().stream()
                        .noneMatch(p -> bodies.isSame(p.party(), n.party())));
    boolean withOthers =
        mention.party().collective() != null || mention.status() != MeetingStatus.HELD;
    if (mention.speaks() || !own && !next || strangers && !withOthers) {
      return null;
    }
    List<Participant> all = new ArrayList<>(inherited(mention));
    for (Participant participant : named) {
      if (all.stream().noneMatch(p -> bodies.isSame(p.party(), participant.party()))) {
        all.add(participant);
      }
    }
    return all.size() < 2 ? null : all;
  }

  /** "The meeting had been planned for October": an earlier plan for a meeting that was held. */
  private static boolean isPluperfect(MeetingMention mention) {
    boolean had = false;
    for (int i = 0; i < mention.words().size(); i++) {
      had |= mention.words().is(i, "had");
    }
    return had && mention.status() != MeetingStatus.HELD;
  }

  /** "The ministers said that they would visit …" */
  private boolean isPeople(MeetingMention mention) {
    for (int i = 0; i < mention.trigger(); i++) {
      if (inventory.has("people", mention.words().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(Participant participant, @Nullable String collective) {
    return collective == null
        || collective.equals("they")
        || offices.isIn(participant.actor(), collective);
  }

  /** The ministers meet again: those people. Talks go on: those sides. */
  private List<Participant> inherited(MeetingMention mention) {
    String collective = mention.party().collective();
    boolean people =
        collective != null && (inventory.has("people", collective) || isPeople(mention));
    List<Participant> all = new ArrayList<>();
    MeetingDraft from = main;
    if (from == null) {
      return all;
    }
    for (Participant participant : from.participants()) {
      if (participant.role() == Role.OBSERVER) {
        continue;
      }
      Participant next =
          people && isIn(participant, collective) || participant.side() == null
              ? participant.as(Role.PARTICIPANT)
              : new Participant(bodies.whole(participant.side()), null, Role.PARTICIPANT);
      if (all.stream().noneMatch(p -> p.isOf(next.actor()))) {
        all.add(next);
      }
    }
    return all;
  }
}
