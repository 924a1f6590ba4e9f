package org.demarche.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.dates.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the store knows by full name.
 *
 * @param iri the person
 * @param name the full name
 * @param sides the countries and organisations that offices show
 * @param named the dates of the articles that name the person
 * @param terms the terms of office of the reference data
 */
record FullName(
    String iri, String name, Set<String> sides, List<LocalDate> named, List<Term> terms) {
  /** How far apart two articles may name somebody for the one to tell of the other. */
  private static final int DAYS_APART = 730;

  FullName {
    sides = new HashSet<>(sides);
  }

  /** Whether nothing told of a lone name speaks against this person. */
  boolean agreesWith(LoneName lone) {
    boolean side = lone.side() == null || sides.isEmpty() || sides.contains(lone.side());
    return side && isAbout(lone.date());
  }

  /** Whether articles near the date name the person, or the person was in office then. */
  private boolean isAbout(@Nullable LocalDate date) {
    if (date == null) {
      return true;
    }
    boolean near =
        named.stream().anyMatch(d -> Math.abs(d.toEpochDay() - date.toEpochDay()) <= DAYS_APART);
    return near || terms.stream().anyMatch(t -> t.holdsOn(date));
  }

  /** A term of office; its dates are as exact as they are known, the end null if it goes on. */
  record Term(PartialDate start, @Nullable PartialDate end) {
    boolean holdsOn(LocalDate date) {
      return !start.isAfter(date) && (end == null || !end.isBefore(date));
    }
  }
}
