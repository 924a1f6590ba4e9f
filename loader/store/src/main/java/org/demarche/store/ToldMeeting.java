package org.demarche.store;

import java.util.Map;
import java.util.Set;
import org.demarche.extraction.dates.DatePrecision;
import org.demarche.extraction.dates.PartialDate;
import org.demarche.extraction.who.Keys;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one article tells of it.
 *
 * @param iri its IRI
 * @param article the article's IRI
 * @param date as exact as the article has it, with a year
 * @param place where
 * @param format how
 * @param status whether it takes place
 * @param people the IRIs of the people named, by the IRI of the side they are of; a side without
 *     people has none
 */
record ToldMeeting(
    String iri,
    String article,
    PartialDate date,
    @Nullable String place,
    String format,
    String status,
    Map<String, Set<String>> people) {
  boolean isExact() {
    return date.precision() == DatePrecision.DAY;
  }

  boolean isHeld() {
    return status.equals("held");
  }

  /**
   * Whether both can be one meeting: the same sides, on the same day or, where one article gives
   * but the month, in the same month at the same place, and nobody else for a side.
   */
  boolean maybe(ToldMeeting other) {
    if (article.equals(other.article)
        || !people.keySet().equals(other.people.keySet())
        || people.size() < 2
        || !isSameFormat(other)
        || hasOtherPeople(other)) {
      return false;
    }
    boolean samePlace =
        place != null && other.place != null && Keys.fold(place).equals(Keys.fold(other.place));
    boolean otherPlace = place != null && other.place != null && !samePlace;
    boolean sameDay = isExact() && date.equals(other.date);
    return sameDay && !otherPlace || samePlace && isSameMonth(other);
  }

  private boolean isSameMonth(ToldMeeting other) {
    return isMonthOf(date, other.date) || isMonthOf(other.date, date);
  }

  private static boolean isMonthOf(PartialDate month, PartialDate date) {
    return month.precision() == DatePrecision.MONTH && month.covers(date);
  }

  /** Calls, visits and signings are not the talks of the same day. */
  private boolean isSameFormat(ToldMeeting other) {
    return format.equals(other.format) || !isOfItsOwn(format) && !isOfItsOwn(other.format);
  }

  private static boolean isOfItsOwn(String format) {
    return format.equals("call") || format.equals("visit") || format.equals("signing");
  }

  private boolean hasOtherPeople(ToldMeeting other) {
    for (Map.Entry<String, Set<String>> side : people.entrySet()) {
      Set<String> others = other.people.getOrDefault(side.getKey(), Set.of());
      boolean bothNamed = !side.getValue().isEmpty() && !others.isEmpty();
      if (bothNamed && side.getValue().stream().noneMatch(others::contains)) {
        return true;
      }
    }
    return false;
  }
}
