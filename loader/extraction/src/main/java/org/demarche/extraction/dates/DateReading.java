package org.demarche.extraction.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Turns what {@link DateFinder} matched at one place of a text into dates. */
final class DateReading {
  /** In so many years before and after, each day of the week falls on a date. */
  private static final int YEARS_AROUND = 3;

  /** "Wednesday the 8th" is no more than these days from the article. */
  private static final int DAYS_AROUND = 62;

  private final DateWords words;
  private final @Nullable LocalDate base;
  private final @Nullable PartialDate last;
  private final boolean ahead;

  /**
   * A reading.
   *
   * @param base the day on which the text was written; null if that is not known
   * @param last the date that the text gives before; null if there is none
   * @param ahead whether the clause speaks of what is to come
   */
  DateReading(
      DateWords words, @Nullable LocalDate base, @Nullable PartialDate last, boolean ahead) {
    this.words = words;
    this.base = base;
    this.last = last;
    this.ahead = ahead;
  }

  static boolean isWeekday(MatchResult match) {
    return first(match, "weekday", "shortDay", "short") != null;
  }

  /** The date of one match; null if it gives none by itself. */
  @Nullable DateMention read(MatchResult match) {
    String year = first(match, "iso", "yearOnly", "year1", "year2", "year3", "year5");
    boolean month = first(match, "month1", "month2", "month3", "month5") != null;
    DateBasis basis =
        year != null
            ? DateBasis.PRINTED
            : month
                ? DateBasis.YEAR_GUESSED
                : isWeekday(match) && first(match, "which6", "whichShort") == null
                    ? DateBasis.WEEK_GUESSED
                    : DateBasis.RECKONED;
    return mention(match, match, date(match), basis);
  }

  /**
   * The date that a day of the week and another expression give together.
   *
   * @param weekday the match of the day of the week
   * @param other the match beside it
   * @param mustFit whether they only belong together if the date is such a day of the week; else
   *     what is printed beside it stands, whatever the day of the week is
   * @return null if they do not belong together
   */
  @Nullable DateMention printedWith(MatchResult weekday, MatchResult other, boolean mustFit) {
    DayOfWeek day = dayOfWeek(weekday);
    if (other.group("dayOnly") != null) {
      return mention(weekday, other, numbered(day, other), DateBasis.RECKONED);
    }
    boolean relative = other.group("relative") != null;
    if (!relative && first(other, "iso", "day1", "day2") == null) {
      return null;
    }
    DateMention alone = read(other);
    if (alone == null) {
      return null;
    }
    PartialDate date = alone.date();
    DateBasis basis = alone.basis();
    PartialDate fitting = basis == DateBasis.YEAR_GUESSED ? inFittingYear(date, day) : null;
    if (fitting != null) {
      return mention(weekday, other, fitting, DateBasis.RECKONED);
    }
    LocalDate exact = date.exactDay();
    boolean fits = exact == null || exact.getDayOfWeek() == day;
    return !fits && (mustFit || relative) ? null : mention(weekday, other, date, basis);
  }

  /** "Tuesday last week": a day of the week, and the match beside it that tells the week. */
  @Nullable DateMention inWeek(MatchResult weekday, MatchResult week) {
    String unit = week.group("unit7");
    if (base == null || unit == null || !unit.equalsIgnoreCase("week")) {
      return null;
    }
    int which = words.value("which", week.group("which7"));
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate day = monday.plusWeeks(which).with(TemporalAdjusters.nextOrSame(dayOfWeek(weekday)));
    return mention(weekday, week, PartialDate.of(day), DateBasis.RECKONED);
  }

  private @Nullable DateMention mention(
      MatchResult one, MatchResult other, @Nullable PartialDate date, DateBasis basis) {
    Span span = new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    return date == null ? null : new DateMention(span, date, basis, ahead);
  }

  /** The nearest day of that number in its month which is such a day of the week. */
  private @Nullable PartialDate numbered(DayOfWeek day, MatchResult match) {
    Integer number = number(match.group("dayOnly"));
    LocalDate near = base;
    if (near == null || number == null) {
      return null;
    }
    return LongStream.rangeClosed(-DAYS_AROUND, DAYS_AROUND)
        .mapToObj(near::plusDays)
        .filter(d -> d.getDayOfMonth() == number && d.getDayOfWeek() == day)
        .min(nearest(near))
        .map(PartialDate::of)
        .orElse(null);
  }

  /** A month and day in the nearest year in which it is such a day of the week. */
  private @Nullable PartialDate inFittingYear(PartialDate date, DayOfWeek day) {
    LocalDate near = base;
    Integer month = date.month();
    Integer dayOfMonth = date.day();
    if (near == null || month == null || dayOfMonth == null) {
      return null;
    }
    return IntStream.rangeClosed(-YEARS_AROUND, YEARS_AROUND)
        .mapToObj(years -> dateOrNull(near.getYear() + years, month, dayOfMonth))
        .flatMap(Stream::ofNullable)
        .flatMap(found -> Stream.ofNullable(found.exactDay()))
        .filter(found -> found.getDayOfWeek() == day)
        .min(nearest(near))
        .map(PartialDate::of)
        .orElse(null);
  }

  /** The nearer one first; of two that are as near, the one of the clause's tense. */
  private Comparator<LocalDate> nearest(LocalDate near) {
    return Comparator.comparingLong(
        (LocalDate d) ->
            2 * Math.abs(ChronoUnit.DAYS.between(near, d)) + (d.isAfter(near) == ahead ? 0 : 1));
  }

  private @Nullable PartialDate date(MatchResult match) {
    String month = first(match, "month1", "month2", "month3", "month4", "month5");
    if (month != null) {
      return ofMonth(match, words.month(month));
    }
    String iso = match.group("iso");
    if (iso != null) {
      return PartialDate.parse(iso);
    }
    String year = match.group("yearOnly");
    if (year != null) {
      return PartialDate.ofYear(Integer.parseInt(year));
    }
    if (match.group("near") != null) {
      return beside(words.value("nearby", match.group("near")));
    }
    return base == null ? null : relative(match, base);
  }

  private @Nullable PartialDate relative(MatchResult match, LocalDate day) {
    if (match.group("relative") != null) {
      return PartialDate.of(day.plusDays(words.value("day", match.group("relative"))));
    }
    if (first(match, "weekday", "shortDay") != null) {
      return PartialDate.of(weekday(match, day));
    }
    String unit = match.group("unit7");
    if (unit != null) {
      return moved(day, unit, words.value("which", match.group("which7")));
    }
    unit = match.group("unit8");
    if (unit != null) {
      return counted(match, day, unit);
    }
    unit = match.group("unit9");
    // "Signed in two days" tells how long it took.
    return unit == null || !ahead ? null : moved(day, unit, count(match.group("count9")));
  }

  private @Nullable PartialDate counted(MatchResult match, LocalDate day, String unit) {
    int many = count(match.group("count8"));
    String turn = match.group("turn8").toLowerCase(Locale.ROOT);
    LocalDate named = last == null ? null : last.exactDay();
    return switch (turn) {
      case "ago" -> moved(day, unit, -many);
      case "earlier" ->
          last == null || named != null ? moved(named == null ? day : named, unit, -many) : null;
      case "later" -> named == null ? null : moved(named, unit, many);
      default -> moved(day, unit, many);
    };
  }

  private static PartialDate moved(LocalDate day, String unit, int many) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day" -> PartialDate.of(day.plusDays(many));
      case "week" -> week(day.plusWeeks(many));
      case "month" -> PartialDate.monthOf(day.plusMonths(many));
      default -> PartialDate.ofYear(day.getYear() + many);
    };
  }

  private LocalDate weekday(MatchResult match, LocalDate day) {
    DayOfWeek weekday = dayOfWeek(match);
    String which = first(match, "which6", "whichShort");
    int turn = which == null ? 0 : words.value("which", which);
    if (turn > 0) {
      return day.with(TemporalAdjusters.next(weekday));
    }
    if (turn < 0) {
      return day.with(TemporalAdjusters.previous(weekday));
    }
    return day.with(
        ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
  }

  /** A day before or after the date named last. */
  private @Nullable PartialDate beside(int days) {
    PartialDate other = last == null && base != null ? PartialDate.of(base) : last;
    return other == null || other.exactDay() == null ? null : other.plusDays(days);
  }

  private @Nullable PartialDate ofMonth(MatchResult match, int month) {
    Integer day = number(first(match, "day1", "day2"));
    Integer year = number(first(match, "year1", "year2", "year3", "year5"));
    String which = match.group("which4");
    if (year == null && base != null && which != null) {
      year = turnedYear(month, which, base);
    } else if (year == null && base != null) {
      year = nearestYear(month, day, base);
    }
    return year == null && day == null ? null : dateOrNull(year, month, day);
  }

  private @Nullable Integer nearestYear(int month, @Nullable Integer day, LocalDate near) {
    PartialDate sameYear = dateOrNull(near.getYear(), month, day == null ? 15 : day);
    if (sameYear == null) {
      // February 29 of a year that has none: the text does not say which year it is.
      return null;
    }
    if (sameYear.isAfter(near.plusMonths(6)) && !ahead) {
      return near.getYear() - 1;
    }
    boolean passed = sameYear.isBefore(near.minusMonths(ahead ? 1 : 9));
    return passed ? near.getYear() + 1 : near.getYear();
  }

  private int turnedYear(int month, String which, LocalDate near) {
    int turn = words.value("which", which);
    int past = month < near.getMonthValue() ? near.getYear() : near.getYear() - 1;
    int coming = month > near.getMonthValue() ? near.getYear() : near.getYear() + 1;
    return turn < 0 ? past : turn > 0 ? coming : near.getYear();
  }

  /** A week is no date of its own: the month or the year that holds it all. */
  private static PartialDate week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate sunday = monday.plusDays(6);
    return monday.getMonth() == sunday.getMonth()
        ? PartialDate.monthOf(monday)
        : PartialDate.ofYear(day.getYear());
  }

  private DayOfWeek dayOfWeek(MatchResult match) {
    String name = first(match, "weekday", "shortDay", "short");
    if (name == null) {
      throw new IllegalArgumentException("no day of the week: " + match.group());
    }
    return DayOfWeek.of(words.weekday(name));
  }

  private int count(String printed) {
    return words.has("number", printed)
        ? words.value("number", printed)
        : Integer.parseInt(printed);
  }

  private static @Nullable String first(MatchResult match, String... groups) {
    for (String group : groups) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return null;
  }

  /** Null if the calendar has no such day. */
  private static @Nullable PartialDate dateOrNull(
      @Nullable Integer year, Integer month, @Nullable Integer day) {
    try {
      return new PartialDate(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits.replaceAll("\\D", ""));
  }
}
