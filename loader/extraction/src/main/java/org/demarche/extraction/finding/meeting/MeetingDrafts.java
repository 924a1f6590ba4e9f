package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.dates.PartialDate;
import org.jspecify.annotations.Nullable;

/** Gathers the mentions of an article into meetings: several of one meeting become one. */
final class MeetingDrafts {
  private static final int MOST_REMEMBERED = 40;

  private final Bodies bodies;
  private final List<MeetingDraft> drafts = new ArrayList<>();

  MeetingDrafts(Bodies bodies) {
    this.bodies = bodies;
  }

  /** All that can be told apart, in the order of their first mention. */
  List<MeetingDraft> all() {
    return List.copyOf(drafts);
  }

  /** Adds a mention to the meeting that it is one of; returns that one. */
  MeetingDraft add(MeetingMention mention) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - MOST_REMEMBERED); i--) {
      if (isSame(drafts.get(i), mention)) {
        drafts.get(i).merge(mention);
        return drafts.get(i);
      }
    }
    MeetingDraft draft = new MeetingDraft(bodies, mention);
    drafts.add(draft);
    return draft;
  }

  private boolean isSame(MeetingDraft draft, MeetingMention mention) {
    return isSameTime(draft, mention)
        && isSameDate(draft.date(), mention.date())
        && isSamePlace(draft.place(), mention.place())
        && isSameFormat(draft.format(), mention.format())
        && isSameParty(draft, mention);
  }

  /** What was held is not what is still to come, unless on the same day. */
  private static boolean isSameTime(MeetingDraft draft, MeetingMention mention) {
    boolean sameDay = draft.date() != null && draft.date().equals(mention.date());
    return sameDay || draft.status().isReal() == mention.status().isReal();
  }

  private static boolean isSameDate(@Nullable PartialDate one, @Nullable PartialDate other) {
    return one == null || other == null || one.maybe(other);
  }

  private static boolean isSamePlace(@Nullable Place one, @Nullable Place other) {
    return one == null || other == null || one.isSame(other);
  }

  private static boolean isSameFormat(MeetingFormat one, MeetingFormat other) {
    return one == other
        || one != MeetingFormat.CALL
            && other != MeetingFormat.CALL
            && one != MeetingFormat.SIGNING
            && other != MeetingFormat.SIGNING;
  }

  private boolean isSameParty(MeetingDraft draft, MeetingMention mention) {
    Set<String> mine = parties(draft.participants());
    Set<String> others = parties(mention.participants());
    boolean part = mine.containsAll(others) || others.containsAll(mine);
    return part && !isOtherPeople(draft, mention);
  }

  /** Trump and Kim do not meet where Pompeo and Kim do. */
  private boolean isOtherPeople(MeetingDraft draft, MeetingMention mention) {
    for (Participant mine : draft.participants()) {
      for (Participant other : mention.participants()) {
        boolean bothNamed = mine.isPerson() && other.isPerson();
        if (bothNamed
            && bodies.isSame(mine.party(), other.party())
            && draft.participants().stream().noneMatch(p -> p.isOf(other.actor()))
            && mention.participants().stream().noneMatch(p -> p.isOf(mine.actor()))) {
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
}
