package org.demarche.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as exact as the text gives it, never more: a day, a month, a year, or a month and day
 * whose year is not known. It stands for all days that it may mean, and compares itself by them.
 *
 * <p>Its natural order is for lists: by year, month and day, what is absent first. Use {@link
 * #isBefore} and {@link #isAfter} to ask which was earlier.
 *
 * @param year null if only month and day are known
 * @param month from 1 to 12; null if only the year is known
 * @param day of the month, from 1; null if it is not known
 */
public record PartialDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day)
    implements Comparable<PartialDate> {
  private static final Comparator<PartialDate> ORDER =
      Comparator.comparingInt((PartialDate d) -> orLeast(d.year))
          .thenComparingInt(d -> orLeast(d.month))
          .thenComparingInt(d -> orLeast(d.day));

  /**
   * Refuses what names no date.
   *
   * @throws IllegalArgumentException if parts are missing that a date needs
   * @throws DateTimeException if the calendar has no such day
   */
  public PartialDate {
    if ((year == null && (month == null || day == null)) || (month == null && day != null)) {
      throw new IllegalArgumentException("no date: " + year + " " + month + " " + day);
    }
    // A leap year stands for a year that is not known.
    LocalDate.of(year == null ? 2000 : year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** A day. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** The month that a day lies in. */
  public static PartialDate monthOf(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), null);
  }

  /** A year. */
  public static PartialDate ofYear(int year) {
    return new PartialDate(year, null, null);
  }

  /**
   * Reads the form that {@link #toString} prints.
   *
   * @return null if the text has none of the four forms, or names a day that does not exist
   */
  public static @Nullable PartialDate parse(String printed) {
    try {
      if (printed.startsWith("--")) {
        MonthDay parts = MonthDay.parse(printed);
        return new PartialDate(null, parts.getMonthValue(), parts.getDayOfMonth());
      }
      return switch (printed.length()) {
        case 4 -> ofYear(Year.parse(printed).getValue());
        case 7 -> monthOf(YearMonth.parse(printed).atDay(1));
        case 10 -> of(LocalDate.parse(printed));
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** How exact it is. */
  public DatePrecision precision() {
    if (year == null) {
      return DatePrecision.MONTH_DAY;
    }
    return month == null
        ? DatePrecision.YEAR
        : day == null ? DatePrecision.MONTH : DatePrecision.DAY;
  }

  /** The one day that it is; null if it is less exact. */
  public @Nullable LocalDate exactDay() {
    return precision() == DatePrecision.DAY ? earliest() : null;
  }

  /** The first day that it may mean; null if the year is not known. */
  public @Nullable LocalDate earliest() {
    return year == null
        ? null
        : LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day that it may mean; null if the year is not known. */
  public @Nullable LocalDate latest() {
    if (year == null) {
      return null;
    }
    YearMonth last = YearMonth.of(year, month == null ? 12 : month);
    return day == null ? last.atEndOfMonth() : last.atDay(day);
  }

  /** Whether all of it is earlier than all of another; false where a year is not known. */
  public boolean isBefore(PartialDate other) {
    LocalDate end = latest();
    LocalDate begin = other.earliest();
    return end != null && begin != null && end.isBefore(begin);
  }

  /** Whether all of it is earlier than a day; false if the year is not known. */
  public boolean isBefore(LocalDate other) {
    return isBefore(of(other));
  }

  /** Whether all of it is later than all of another; false where a year is not known. */
  public boolean isAfter(PartialDate other) {
    return other.isBefore(this);
  }

  /** Whether all of it is later than a day; false if the year is not known. */
  public boolean isAfter(LocalDate other) {
    return isAfter(of(other));
  }

  /**
   * Whether every day that another may mean is one that this may mean: 2024-05 covers 2024-05-08.
   */
  public boolean covers(PartialDate other) {
    return (year == null || year.equals(other.year))
        && (month == null || month.equals(other.month))
        && (day == null || day.equals(other.day));
  }

  /** Whether it is a narrower choice of the days that another may mean. */
  public boolean refines(PartialDate other) {
    return other.covers(this) && !equals(other);
  }

  /** Whether there is a day that both may mean. */
  public boolean maybe(PartialDate other) {
    return (year == null || other.year == null || year.equals(other.year))
        && (month == null || other.month == null || month.equals(other.month))
        && (day == null || other.day == null || day.equals(other.day));
  }

  /** Whether it is more exact than another, whatever days they are. */
  public boolean isFinerThan(PartialDate other) {
    return precision().compareTo(other.precision()) > 0;
  }

  /**
   * So many days later, or earlier where negative.
   *
   * @throws IllegalStateException if it is not a day
   */
  public PartialDate plusDays(long days) {
    LocalDate exact = exactDay();
    if (exact == null) {
      throw new IllegalStateException("no single day: " + this);
    }
    return of(exact.plusDays(days));
  }

  /**
   * The same day, month or year so many years later, or earlier where negative; of February 29 the
   * last day of that month.
   *
   * @throws IllegalStateException if the year is not known
   */
  public PartialDate plusYears(int years) {
    LocalDate first = earliest();
    if (first == null) {
      throw new IllegalStateException("no year: " + this);
    }
    LocalDate moved = first.plusYears(years);
    return switch (precision()) {
      case YEAR -> ofYear(moved.getYear());
      case MONTH -> monthOf(moved);
      default -> of(moved);
    };
  }

  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  private static int orLeast(@Nullable Integer part) {
    return part == null ? Integer.MIN_VALUE : part;
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
}
