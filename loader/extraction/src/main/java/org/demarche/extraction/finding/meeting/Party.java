package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a row of nouns names.
 *
 * @param participants those named
 * @param collective the word that means several at once, such as "ministers", where there is one
 */
record Party(List<Participant> participants, @Nullable String collective) {
  static final Party NOBODY = new Party(List.of(), null);

  Party {
    participants = List.copyOf(participants);
  }

  boolean isEmpty() {
    return participants.isEmpty() && collective == null;
  }

  Party and(Party other) {
    List<Participant> all = new ArrayList<>(participants);
    for (Participant participant : other.participants) {
      if (all.stream().noneMatch(p -> p.isOf(participant.actor()))) {
        all.add(participant);
      }
    }
    return new Party(all, collective == null ? other.collective : collective);
  }
}
