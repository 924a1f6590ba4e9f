package org.demarche.extraction.who;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as exact as the text gives it, never more.
 *
 * @param year absent where only month and day are known
 * @param month absent where only the year is known
 * @param day absent where it is not known
 */
public record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
  /** Refuses what names no date. */
  public PartialDate {
    if ((year == null && (month == null || day == null)) || (month == null && day != null)) {
      throw new IllegalArgumentException("no date: " + year + " " + month + " " + day);
    }
  }

  /** A full date. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The XML Schema form: 2019-05-14, 2019-05, 2019 or --05-14. */
  @Override
  public String toString() {
    if (year == null) {
      return String.format(Locale.ROOT, "--%02d-%02d", month, day);
    }
    return String.format(Locale.ROOT, "%04d", year)
        + (month == null ? "" : String.format(Locale.ROOT, "-%02d", month))
        + (day == null ? "" : String.format(Locale.ROOT, "-%02d", day));
  }

  /** The XML Schema datatype's name: date, gYearMonth, gYear or gMonthDay. */
  public String datatype() {
    return year == null
        ? "gMonthDay"
        : month == null ? "gYear" : day == null ? "gYearMonth" : "date";
  }

  /** The precision's name in the vocabulary: day, month, year or month-day. */
  public String precision() {
    return year == null ? "month-day" : month == null ? "year" : day == null ? "month" : "day";
  }
}
