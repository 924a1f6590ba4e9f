package org.demarche.extraction.who;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of the reference data.
 *
 * @param actor the person
 * @param surnames the folded names by which news calls the person alone
 * @param gender where the data tells it
 * @param tenures the offices held
 */
record KnownPerson(
    Actor actor, Set<String> surnames, @Nullable Gender gender, List<Tenure> tenures) {
  /** Keeps unmodifiable copies. */
  KnownPerson {
    surnames = Set.copyOf(surnames);
    tenures = List.copyOf(tenures);
  }
}
