package org.demarche.extraction.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of the reference data, by full name, by surname and by the office they held. */
final class KnownPeople {
  private final Map<String, Set<KnownPerson>> byName = new HashMap<>();
  private final Map<String, Set<KnownPerson>> bySurname = new HashMap<>();
  private final Map<String, KnownPerson> byKey = new HashMap<>();

  void add(KnownPerson person, Collection<String> names) {
    byKey.put(person.actor().key(), person);
    names.forEach(
        n -> byName.computeIfAbsent(Keys.fold(n), k -> new LinkedHashSet<>()).add(person));
    person
        .surnames()
        .forEach(n -> bySurname.computeIfAbsent(n, k -> new LinkedHashSet<>()).add(person));
  }

  @Nullable KnownPerson of(Actor actor) {
    return byKey.get(actor.key());
  }

  /** All who bear a full name, in the spelling of the data or without diacritics. */
  List<KnownPerson> named(String name) {
    return List.copyOf(byName.getOrDefault(Keys.fold(name), Set.of()));
  }

  /** All whom news calls by a surname alone. */
  List<KnownPerson> surnamed(String surname) {
    return List.copyOf(bySurname.getOrDefault(Keys.fold(surname), Set.of()));
  }

  /** Who held an office for a side on a day. */
  List<KnownPerson> holders(Office office, Actor side, LocalDate day) {
    List<KnownPerson> holders = new ArrayList<>();
    for (KnownPerson person : byKey.values()) {
      boolean held =
          person.tenures().stream()
              .anyMatch(t -> t.office().equals(office) && side.equals(t.side()) && t.holdsOn(day));
      if (held) {
        holders.add(person);
      }
    }
    return holders;
  }
}
