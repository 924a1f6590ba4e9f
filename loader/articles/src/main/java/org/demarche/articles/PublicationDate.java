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
 * 5322, "14 May 2024", "May 14, 2024" or "14.05.2024". The day is the one printed, in the source's
 * own time zone. An order of numbers that means one day here and another there is not read.
 */
final class PublicationDate {
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2200;

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
  private static final Pattern BASIC =
      Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?:T\\d{4,6}.*)?(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern DOTTED =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})(?!\\d)");
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
    Matcher dayFirst = DAY_FIRST.matcher(text);
    while (dayFirst.find()) {
      Integer month = MONTHS.get(dayFirst.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(number(dayFirst, 3), month, number(dayFirst, 1));
      }
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    while (monthFirst.find()) {
      Integer month = MONTHS.get(monthFirst.group(1).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(number(monthFirst, 3), month, number(monthFirst, 2));
      }
    }
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.find()) {
      boolean clear = dotted.group(2).equals(".") || number(dotted, 1) > 12;
      return clear ? day(number(dotted, 4), number(dotted, 3), number(dotted, 1)) : null;
    }
    return null;
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
