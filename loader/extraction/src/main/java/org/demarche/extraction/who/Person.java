package org.demarche.extraction.who;

import org.jspecify.annotations.Nullable;

/**
 * A person as an article shows them.
 *
 * @param actor the person
 * @param printed the fullest name that the article gives
 * @param surname the last word or words of the name, by which the article names them again
 * @param office the office, where the article gives one that the reference data knows
 * @param officeText the office as printed, without the country
 * @param officeOf the country or organisation that the office belongs to, by the article or by the
 *     reference data for its date
 * @param gender what a title, an office or the given name tells
 */
public record Person(
    Actor actor,
    String printed,
    String surname,
    @Nullable Office office,
    @Nullable String officeText,
    @Nullable Actor officeOf,
    @Nullable Gender gender) {
  /** Whether this person's words in office count as those of the country or organisation. */
  public boolean speaksForSide() {
    return officeOf != null && (office == null || office.speaksFor());
  }

  /** The same person, in office for a side. */
  Person of(@Nullable Actor side) {
    return new Person(actor, printed, surname, office, officeText, side, gender);
  }

  /** Whether the article tells no more of the office than that it is like somebody else's. */
  boolean isCounterpart() {
    return office != null && office.key().equals("counterpart");
  }
}
