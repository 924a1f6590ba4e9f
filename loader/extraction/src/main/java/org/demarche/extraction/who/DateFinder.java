package org.demarche.extraction.who;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in English news and resolves them against the article's date: "on Tuesday" is the
 * last Tuesday up to that day, or the next one where the clause speaks of what is to come; "April
 * 25" is the nearest one. A date is as exact as the words: "last month" is a month, and so is "last
 * week" where the week lies in one. Without an article's date, what is relative is left out, and a
 * day without a year stays one.
 *
 * <p>No library is used: those for English that are kept up are under the GPL (SUTime, HeidelTime),
 * and the free ones (Natty) are kept up no more and give instants, more exact than the words.
 */
public final class DateFinder {
  private static final int CLAUSE = 90;

  private final DateWords words = new DateWords();
  private final Pattern date;
  private final Pattern future;

  /** A finder with the words of the data file. */
  public DateFinder() {
    String month = words.any("month");
    String day = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
    String year = "(?:19|20)\\d\\d(?!s)";
    date =
        Pattern.compile(
            "\\b(?:"
                + ("(?<iso>" + year + "-[01]\\d-[0-3]\\d)\\b")
                + ("|(?<day1>"
                    + day
                    + ")(?: of)? (?<month1>"
                    + month
                    + ")(?:,? (?<year1>"
                    + year
                    + "))?")
                + ("|(?<month2>"
                    + month
                    + ") (?<day2>"
                    + day
                    + ")\\b(?!,\\d)(?:,? (?<year2>"
                    + year
                    + "))?")
                + ("|(?<month3>" + month + "),? (?:of )?(?<year3>" + year + ")")
                + ("|(?<which4>" + words.any("which") + ") (?<month4>" + month + ")(?![\\p{L}])")
                + ("|"
                    + words.any("month-lead")
                    + " ?(?<month5>"
                    + month
                    + ")(?:,? (?<year5>"
                    + year
                    + ")|(?![\\p{L}]| \\p{Lu}))")
                + ("|(?:(?<which6>"
                    + words.any("which")
                    + ") )?(?<weekday>"
                    + words.any("weekday")
                    + ")\\b")
                + ("|(?<which7>" + words.any("which") + ") (?<unit7>(?i:week|month|year))\\b")
                + ("|(?<count>"
                    + words.any("number")
                    + "|\\d{1,2}) (?<unit8>"
                    + words.any("unit")
                    + ")s? (?i:ago|earlier)\\b")
                + ("|(?<near>" + words.any("nearby") + ")\\b")
                + ("|(?<relative>" + words.any("day") + ")\\b")
                + ("|" + words.any("year-lead") + " ?(?<year9>" + year + ")\\b")
                + ")");
    future = Pattern.compile("\\b" + words.any("future") + "\\b[^.;:\"“”]*$");
  }

  /**
   * The dates in a part of a text, in order.
   *
   * @param text the article's text
   * @param from where to start, in UTF-16 characters
   * @param to where to stop
   * @param articleDate when the article was published
   */
  public List<Mention<PartialDate>> find(
      String text, int from, int to, @Nullable LocalDate articleDate) {
    List<Mention<PartialDate>> found = new ArrayList<>();
    Matcher matcher = date.matcher(text).region(from, to).useTransparentBounds(true);
    while (matcher.find()) {
      String clause = text.substring(Math.max(from, matcher.start() - CLAUSE), matcher.start());
      PartialDate last = found.isEmpty() ? null : found.getLast().referent();
      PartialDate resolved =
          new Resolution(matcher, articleDate, last, future.matcher(clause).find()).date();
      if (resolved != null) {
        found.add(new Mention<>(matcher.start(), matcher.end(), resolved));
      }
    }
    return found;
  }

  /** One match on its way to a date. */
  private final class Resolution {
    private final Matcher match;
    private final @Nullable LocalDate base;
    private final @Nullable PartialDate last;
    private final boolean ahead;

    Resolution(Matcher match, @Nullable LocalDate base, @Nullable PartialDate last, boolean ahead) {
      this.match = match;
      this.base = base;
      this.last = last;
      this.ahead = ahead;
    }

    @Nullable PartialDate date() {
      String month = first("month1", "month2", "month3", "month4", "month5");
      if (month != null) {
        return ofMonth(words.value("month", month));
      }
      String iso = match.group("iso");
      if (iso != null) {
        return iso(iso);
      }
      String year = match.group("year9");
      if (year != null) {
        return new PartialDate(Integer.valueOf(year), null, null);
      }
      if (match.group("near") != null) {
        return beside(words.value("nearby", match.group("near")));
      }
      return base == null ? null : relative(base);
    }

    private @Nullable PartialDate relative(LocalDate day) {
      if (match.group("relative") != null) {
        return PartialDate.of(day.plusDays(words.value("day", match.group("relative"))));
      }
      if (match.group("weekday") != null) {
        return PartialDate.of(weekday(day));
      }
      if (match.group("unit7") != null) {
        int which = words.value("which", match.group("which7"));
        return switch (match.group("unit7").toLowerCase(java.util.Locale.ROOT)) {
          case "week" -> week(day.plusWeeks(which));
          case "month" -> month(day.plusMonths(which));
          default -> new PartialDate(day.getYear() + which, null, null);
        };
      }
      String count = match.group("count");
      int many =
          words.has("number", count) ? words.value("number", count) : Integer.parseInt(count);
      return switch (match.group("unit8").toLowerCase(java.util.Locale.ROOT)) {
        case "day" -> PartialDate.of(day.minusDays(many));
        case "week" -> week(day.minusWeeks(many));
        case "month" -> month(day.minusMonths(many));
        default -> new PartialDate(day.getYear() - many, null, null);
      };
    }

    private LocalDate weekday(LocalDate day) {
      DayOfWeek weekday = DayOfWeek.of(words.value("weekday", match.group("weekday")));
      String which = match.group("which6");
      int turn = which == null ? 0 : words.value("which", which);
      if (turn > 0) {
        return day.with(TemporalAdjusters.next(weekday));
      }
      if (turn < 0) {
        return day.with(TemporalAdjusters.previous(weekday));
      }
      return day.with(
          ahead
              ? TemporalAdjusters.nextOrSame(weekday)
              : TemporalAdjusters.previousOrSame(weekday));
    }

    /** A day before or after the date named last. */
    private @Nullable PartialDate beside(int days) {
      PartialDate other = last == null && base != null ? PartialDate.of(base) : last;
      if (other == null || !other.datatype().equals("date")) {
        return null;
      }
      return PartialDate.of(LocalDate.parse(other.toString()).plusDays(days));
    }

    private @Nullable PartialDate ofMonth(int month) {
      Integer day = number(first("day1", "day2"));
      Integer year = number(first("year1", "year2", "year3", "year5"));
      if (day != null && day > Month.of(month).maxLength()) {
        return null;
      }
      String which = match.group("which4");
      if (year == null && base != null && which != null) {
        year = turnedYear(month, which, base);
      } else if (year == null && base != null) {
        year = nearestYear(month, day, base);
      }
      return year == null && day == null ? null : new PartialDate(year, month, day);
    }

    private @Nullable Integer nearestYear(int month, @Nullable Integer day, LocalDate near) {
      try {
        LocalDate sameYear = LocalDate.of(near.getYear(), month, day == null ? 15 : day);
        if (sameYear.isAfter(near.plusMonths(6)) && !ahead) {
          return near.getYear() - 1;
        }
        boolean passed = sameYear.isBefore(near.minusMonths(ahead ? 1 : 9));
        return passed ? near.getYear() + 1 : near.getYear();
      } catch (DateTimeException e) {
        // February 29 of a year that has none: the text does not say which year it is.
        return null;
      }
    }

    private int turnedYear(int month, String which, LocalDate near) {
      int turn = words.value("which", which);
      int past = month < near.getMonthValue() ? near.getYear() : near.getYear() - 1;
      int coming = month > near.getMonthValue() ? near.getYear() : near.getYear() + 1;
      return turn < 0 ? past : turn > 0 ? coming : near.getYear();
    }

    private @Nullable String first(String... groups) {
      for (String group : groups) {
        if (match.group(group) != null) {
          return match.group(group);
        }
      }
      return null;
    }
  }

  private static PartialDate month(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), null);
  }

  /** A week is no date of its own: the month or the year that holds it all. */
  private static PartialDate week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate sunday = monday.plusDays(6);
    return monday.getMonth() == sunday.getMonth()
        ? month(monday)
        : new PartialDate(day.getYear(), null, null);
  }

  private static @Nullable PartialDate iso(String printed) {
    try {
      return PartialDate.of(LocalDate.parse(printed));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits.replaceAll("\\D", ""));
  }
}
