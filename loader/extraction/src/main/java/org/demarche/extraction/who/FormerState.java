package org.demarche.extraction.who;

import java.time.LocalDate;

/**
 * A state that is no more. Up to its last day the names of the state that followed mean it: Moscow
 * spoke for the Soviet Union.
 *
 * @param state the state
 * @param successor the one that followed
 * @param until its last day
 */
record FormerState(Actor state, Actor successor, LocalDate until) {
  boolean existedOn(LocalDate day) {
    return !day.isAfter(until);
  }
}
