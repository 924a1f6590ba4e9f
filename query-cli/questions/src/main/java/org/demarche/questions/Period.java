package org.demarche.questions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span of time. A date is YYYY, YYYY-MM or YYYY-MM-DD; 2019 means all of that year.
 *
 * @param since not before; null for any time
 * @param until not after; null for any time
 */
public record Period(@Nullable String since, @Nullable String until) {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /** Any time. */
  public static final Period ALWAYS = new Period(null, null);

  /**
   * Checks the dates.
   *
   * @throws IllegalArgumentException when one is none
   */
  public Period {
    if (since != null && !isDate(since) || until != null && !isDate(until)) {
      throw new IllegalArgumentException(
          "not YYYY, YYYY-MM or YYYY-MM-DD: " + since + ", " + until);
    }
  }

  /** Whether a text is a date that a period can begin or end with. */
  public static boolean isDate(String text) {
    return DATE.matcher(text).matches();
  }
}
