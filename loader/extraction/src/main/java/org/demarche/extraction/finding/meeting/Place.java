package org.demarche.extraction.finding.meeting;

import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Keys;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting takes place.
 *
 * @param name as printed
 * @param country the country it lies in, where the article or the reference data tells
 */
public record Place(String name, @Nullable Actor country) {
  boolean isSame(Place other) {
    String mine = Keys.fold(name);
    String others = Keys.fold(other.name);
    return mine.equals(others)
        || country != null && country.equals(other.country) && (isCountry() || other.isCountry());
  }

  /** Whether this is but the country, so that a town in it says more. */
  boolean isCountry() {
    return country != null && Keys.fold(country.name()).equals(Keys.fold(name));
  }
}
