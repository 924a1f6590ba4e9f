package org.demarche.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** A term of office; dates in XML Schema form, as exact as they are known. */
  record Term(String start, @Nullable String end) {
    boolean holdsOn(LocalDate date) {
      String day = date.toString();
      boolean begun = start.compareTo(day.substring(0, Math.min(10, start.length()))) <= 0;
      return begun
          && (end == null || end.compareTo(day.substring(0, Math.min(10, end.length()))) >= 0);
    }
  }
}
