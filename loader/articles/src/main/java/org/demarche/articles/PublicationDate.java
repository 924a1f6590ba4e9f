package org.demarche.articles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day from a date as sources print it: ISO 8601 (extended or basic, with any time), RFC
 * 822 and its successors, with years of two digits too ("14 May 24 10:00 EDT"), "14 May 2024", "May
 * 14, 2024", "14.05.2024" or "14-05-2024". The day is the one printed, in the source's own time
 * zone. An order of numbers that means one day here and another there is not read.
 */
final class PublicationDate {
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2200;
  private static final int FIRST_OF_LAST_CENTURY = 50;

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern BASIC =
      Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?:T\\d{4,6}.*)?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  // RFC 822 has years of two digits; some programs wrote 100 in the year 2000 (RFC 2822, 4.3).
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "^\\s*(?:\\p{L}{2,9}\\.?,\\s*|(?i:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,?\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{2,3})(?![\\d:.])");
  // C's asctime, which HTTP servers print.
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(\\p{L}{3,9})\\s+(\\d{1,2})\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:\\p{L}{1,5}\\s+)?(\\d{4})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)");
  private static final Map<String, Integer> MONTHS = months();

  private PublicationDate() {}

  /** The day, or null when there is none or it is out of the years 1500 to 2200. */
  static @Nullable LocalDate parse(String printed) {
    String text = printed.length() > 100 ? printed.substring(0, 100) : printed;
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return day(number(iso, 1), number(iso, 3), number(iso, 4));
    }
    Matcher basic = BASIC.matcher(text);
    if (basic.find()) {
      return day(number(basic, 1), number(basic, 2), number(basic, 3));
    }
    LocalDate named = named(DAY_FIRST.matcher(text), 1, 2);
    named = named == null ? named(MONTH_FIRST.matcher(text), 2, 1) : named;
    named = named == null ? named(YEAR_LAST.matcher(text), 2, 1) : named;
    named = named == null ? named(SHORT_YEAR.matcher(text), 1, 2) : named;
    if (named != null) {
      return named;
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.find()) {
      boolean clear = dotted.group(2).equals(".") || number(dotted, 1) > 12;
      return clear ? day(number(dotted, 4), number(dotted, 3), number(dotted, 1)) : null;
    }
    return null;
  }

  /** The first day whose month is given by name; the year is the last group. */
  private static @Nullable LocalDate named(Matcher matcher, int dayGroup, int monthGroup) {
    while (matcher.find()) {
      Integer month = MONTHS.get(matcher.group(monthGroup).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(year(matcher.group(3)), month, number(matcher, dayGroup));
      }
    }
    return null;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return switch (digits.length()) {
      case 2 -> year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return year < FIRST_YEAR || year > LAST_YEAR ? null : date;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      months.put(full, month.getValue());
      months.put(full.substring(0, 3), month.getValue());
    }
    months.put("sept", Month.SEPTEMBER.getValue());
    return Map.copyOf(months);
  }
}
