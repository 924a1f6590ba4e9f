package org.demarche.extraction.finding.meeting;

import org.demarche.extraction.reading.syntax.SentenceWords;
import org.jspecify.annotations.Nullable;

/** Tells whether a meeting took place, is to take place or was called off. */
final class Timing {
  private static final int REACH = 10;

  private final MeetingWords inventory;
  private final SentenceWords words;
  private final Subjects subjects;

  Timing(MeetingWords inventory, SentenceWords words, Subjects subjects) {
    this.inventory = inventory;
    this.words = words;
    this.subjects = subjects;
  }

  /**
   * The status of a meeting.
   *
   * @param trigger the token that names it
   * @param verb the verb that governs it, the trigger itself where that is one, or -1
   * @return nothing where the words speak of what might be, or deny it
   */
  @Nullable MeetingStatus of(int trigger, int verb) {
    MeetingStatus off = calledOff(trigger, verb);
    if (off != null) {
      return off;
    }
    boolean future = isAheadBefore(trigger) || isAheadBehind(trigger);
    if (words.is(trigger - 1, "no") || words.is(trigger - 2, "no")) {
      return null;
    }
    if (verb >= 0) {
      int edge = subjects.edge(verb);
      if (edge == verb && words.is(verb - 1, "to")) {
        edge = verb - 1;
      }
      boolean governs = verb == trigger || inventory.has("hold", words.lemma(verb)) || isPlan(verb);
      for (int i = edge; i < verb; i++) {
        if (words.is(i, "not", "n't", "n’t", "never") || words.lower(i).endsWith("n't")) {
          return null;
        }
        boolean maybe =
            inventory.has("possible", words.lemma(i)) || inventory.has("possible", words.lower(i));
        if (maybe && governs && !isAgreed(i)) {
          return null;
        }
        future |= maybe && governs;
        boolean planned =
            inventory.has("planned", words.lemma(i))
                || inventory.has("planned", words.lower(i))
                || words.is(i, "to") && isAheadOfTo(i);
        future |= planned && governs;
        if (planned && !governs) {
          return null;
        }
      }
      future |= verb != trigger && isPlan(verb) || verb == trigger && isPurposeOfPlan(verb);
      if (words.is(edge - 1, "if", "whether", "unless")) {
        return null;
      }
    }
    return future ? MeetingStatus.PLANNED : MeetingStatus.HELD;
  }

  /** "They agreed that talks should continue": what is agreed on is planned. */
  private boolean isAgreed(int modal) {
    for (int i = modal - 1; i >= Math.max(0, modal - REACH); i--) {
      if (words.lemma(i).equals("agree")) {
        return words.is(modal, "should");
      }
    }
    return false;
  }

  /** "is to meet", "Putin to meet Xi" in a headline. */
  private boolean isAheadOfTo(int to) {
    return words.tagged(to - 1, "AUX", "PROPN", "NOUN") || to == 0;
  }

  /** "Are to meet on March 5 to sign a treaty": what is planned for is planned too. */
  private boolean isPurposeOfPlan(int verb) {
    for (int i = verb - 2; words.is(verb - 1, "to") && i >= Math.max(0, verb - REACH); i--) {
      if (words.is(i, ",", ";", "that")) {
        return false;
      }
      if (words.is(i, "will") || words.is(i, "to") && words.isVerb(i + 1) && isAheadOfTo(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlan(int verb) {
    String lemma = words.lemma(verb);
    return inventory.has("planned", lemma) && !lemma.equals("will");
  }

  private boolean isAheadBefore(int trigger) {
    for (int i = trigger - 1; i >= Math.max(0, trigger - 4); i--) {
      if (!words.tagged(i, "ADJ", "NOUN", "PROPN", "VERB", "DET", "ADP", "PUNCT")
          || words.is(i, ",")) {
        return false;
      }
      if (words.is(i, "next", "upcoming", "forthcoming", "planned", "scheduled", "future")) {
        return true;
      }
    }
    return false;
  }

  /** "the talks, which are planned for June 15" */
  private boolean isAheadBehind(int trigger) {
    for (int i = trigger + 1; i < Math.min(words.size(), trigger + 6); i++) {
      if (words.is(i, "planned", "scheduled", "due", "expected", "set")
          && words.is(i + 1, "for", "in", "on", "to", "next")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable MeetingStatus calledOff(int trigger, int verb) {
    for (int i = 0; i < words.size(); i++) {
      MeetingStatus status = off(i);
      if (status != null && (i == verb || isNear(i, trigger))) {
        return status;
      }
    }
    return null;
  }

  /** In the same clause: "cancelled the meeting on mackerel", "The visit was cancelled". */
  private boolean isNear(int i, int trigger) {
    int from = Math.min(i, trigger);
    int to = Math.max(i, trigger);
    if (i < trigger && trigger - i > 4) {
      return false;
    }
    int commas = 0;
    for (int j = from + 1; j < to; j++) {
      if (words.isDoubleMark(j) || words.is(j, ";", "but") || words.isDash(j)) {
        return false;
      }
      commas += words.is(j, ",") ? 1 : 0;
    }
    boolean relative = i > trigger && commas == 2;
    boolean passive = i < trigger || words.tagged(i - 1, "AUX") || words.is(i - 1, "been", "put");
    return passive && (commas == 0 || relative);
  }

  private @Nullable MeetingStatus off(int i) {
    String lemma = words.lemma(i);
    String withParticle = lemma + "-" + words.lower(i + 1);
    if (!words.isVerb(i)) {
      return null;
    }
    if (inventory.has("cancelled", lemma) || inventory.has("cancelled", withParticle)) {
      return MeetingStatus.CANCELLED;
    }
    return inventory.has("postponed", lemma) || inventory.has("postponed", withParticle)
        ? MeetingStatus.POSTPONED
        : null;
  }
}
