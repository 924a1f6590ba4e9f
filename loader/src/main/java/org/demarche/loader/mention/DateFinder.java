package org.demarche.loader.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in English news and resolves them against the article's date: "on Tuesday" is the
 * last Tuesday up to that day, "April 25" the nearest one. Without an article's date, what is
 * relative is left out, and a day without a year stays one.
 */
public final class DateFinder {
  private static final String MONTHS =
      Arrays.stream(Month.values()).map(DateFinder::english).collect(Collectors.joining("|"));
  private static final String DAYS =
      Arrays.stream(DayOfWeek.values()).map(DateFinder::english).collect(Collectors.joining("|"));
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?<day1>\\d{1,2}) (?<month1>"
              + MONTHS
              + ")(?:,? (?<year1>\\d{4}))?|(?<month2>"
              + MONTHS
              + ")(?: (?<day2>\\d{1,2})\\b(?!,\\d))?(?:,? (?<year2>\\d{4}))?"
              + "|(?<next>next )?(?<weekday>"
              + DAYS
              + ")|(?<relative>yesterday|today|last month|last year|this month)"
              + "|[Ii]n (?<year3>(?:19|20)\\d\\d))\\b");

  /**
   * The dates in a part of a text.
   *
   * @param text the article's text
   * @param from where to start, in UTF-16 characters
   * @param to where to stop
   * @param articleDate when the article was published
   */
  public List<Mention<PartialDate>> find(
      String text, int from, int to, @Nullable LocalDate articleDate) {
    List<Mention<PartialDate>> found = new ArrayList<>();
    Matcher matcher = DATE.matcher(text).region(from, to);
    while (matcher.find()) {
      PartialDate date = resolve(matcher, articleDate);
      if (date != null) {
        found.add(new Mention<>(matcher.start(), matcher.end(), date));
      }
    }
    return found;
  }

  private static @Nullable PartialDate resolve(Matcher m, @Nullable LocalDate articleDate) {
    String year3 = m.group("year3");
    if (year3 != null) {
      return new PartialDate(Integer.valueOf(year3), null, null);
    }
    String month = m.group("month1") == null ? m.group("month2") : m.group("month1");
    if (month != null) {
      String day = m.group("day1") == null ? m.group("day2") : m.group("day1");
      String year = m.group("year1") == null ? m.group("year2") : m.group("year1");
      return ofMonth(
          Month.valueOf(month.toUpperCase(Locale.ROOT)), number(day), number(year), articleDate);
    }
    if (articleDate == null) {
      return null;
    }
    String weekday = m.group("weekday");
    if (weekday != null) {
      DayOfWeek day = DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
      return PartialDate.of(
          articleDate.with(
              m.group("next") == null
                  ? TemporalAdjusters.previousOrSame(day)
                  : TemporalAdjusters.next(day)));
    }
    LocalDate lastMonth = articleDate.minusMonths(1);
    return switch (m.group("relative")) {
      case "yesterday" -> PartialDate.of(articleDate.minusDays(1));
      case "today" -> PartialDate.of(articleDate);
      case "last month" -> new PartialDate(lastMonth.getYear(), lastMonth.getMonthValue(), null);
      case "this month" ->
          new PartialDate(articleDate.getYear(), articleDate.getMonthValue(), null);
      default -> new PartialDate(articleDate.getYear() - 1, null, null);
    };
  }

  private static @Nullable PartialDate ofMonth(
      Month month,
      @Nullable Integer day,
      @Nullable Integer givenYear,
      @Nullable LocalDate articleDate) {
    if (day != null && (day < 1 || day > month.maxLength())) {
      return null;
    }
    Integer year = givenYear;
    if (year == null && articleDate != null) {
      year = nearestYear(month, day == null ? 15 : day, articleDate);
    }
    if (year == null && day == null) {
      return null;
    }
    return new PartialDate(year, month.getValue(), day);
  }

  private static @Nullable Integer nearestYear(Month month, int day, LocalDate articleDate) {
    try {
      LocalDate sameYear = LocalDate.of(articleDate.getYear(), month, day);
      if (sameYear.isAfter(articleDate.plusMonths(6))) {
        return articleDate.getYear() - 1;
      }
      return sameYear.isBefore(articleDate.minusMonths(9))
          ? articleDate.getYear() + 1
          : articleDate.getYear();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static String english(Enum<?> value) {
    String name = value.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
