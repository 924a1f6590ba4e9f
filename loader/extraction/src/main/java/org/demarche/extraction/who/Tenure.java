package org.demarche.extraction.who;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office that the reference data says somebody held. Dates are in the XML Schema form, as exact
 * as they are known: 2018-04-26, 2018-04 or 2018.
 *
 * @param holder who held it
 * @param office the office
 * @param side the country or organisation that it belongs to
 * @param start when it began
 * @param end when it ended; absent while it lasts
 */
record Tenure(
    Actor holder,
    Office office,
    @Nullable Actor side,
    @Nullable String start,
    @Nullable String end) {
  /** Whether the office was held on a day, as far as the dates tell. */
  boolean holdsOn(LocalDate day) {
    String date = day.toString();
    boolean begun = start == null || start.compareTo(date.substring(0, start.length())) <= 0;
    boolean over = end != null && end.compareTo(date.substring(0, end.length())) < 0;
    return begun && !over;
  }
}
