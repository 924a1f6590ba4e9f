package org.demarche.extraction.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.articles.Article;
import org.demarche.extraction.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates in English news and resolves them against the article's date: "on Tuesday" is the
 * last Tuesday up to that day, or the next one where the clause speaks of what is to come; "April
 * 25" is the nearest one; of "Wednesday, May 8" it is what is printed, in the year whose May 8 is a
 * Wednesday. A date is as exact as the words: "last month" is a month, and so is "last week" where
 * the week lies in one. Without an article's date, what is relative is left out, and a day without
 * a year stays one. Safe for use by many threads.
 *
 * <p>No library is used: those for English that are kept up are under the GPL (SUTime, HeidelTime),
 * and the free ones (Natty) are kept up no more and give instants, more exact than the words.
 */
public final class DateFinder {
  static final String BLANK = "[\\s\\u00a0\\u202f]{1,2}";
  private static final int CLAUSE = 90;

  private final DateWords words = new DateWords();
  private final Pattern date;
  private final Pattern future;

  /** Between a day of the week and the date behind it: "Wed., May 8", "Tuesday night (7 May". */
  private final Pattern weekdayFirst;

  /** Between a date and the day of the week behind it: "May 8, a Wednesday", "today (Thursday". */
  private final Pattern weekdayLast =
      Pattern.compile(",?" + BLANK + "an?" + BLANK + "|," + BLANK + "|" + BLANK + "?\\(");

  /** Between a day of the week and its week: "on Tuesday of last week", "last week, on Tuesday". */
  private final Pattern ofWeek = Pattern.compile(",?" + BLANK + "(?:(?:of|on|in)" + BLANK + ")?");

  /** A finder with the words of the data file. */
  public DateFinder() {
    date = Pattern.compile(expression());
    future = Pattern.compile("\\b" + words.any("future") + "\\b[^.;:?!\"“”]*$");
    weekdayFirst =
        Pattern.compile(
            "(?:"
                + BLANK
                + words.any("part-of-day")
                + ")?(?:,?"
                + BLANK
                + "(?:[–—-]"
                + BLANK
                + ")?|,?"
                + BLANK
                + "?[(\\[])(?:on"
                + BLANK
                + ")?(?:the"
                + BLANK
                + ")?");
  }

  private String expression() {
    String month = "(?:" + words.any("month") + "|" + words.any("month-short") + "\\b\\.?)";
    String named = "(?:" + words.any("month") + "|" + words.any("month-short") + "\\.)";
    String day = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
    String year = "(?:19|20)\\d\\d(?![\\ds])";
    String behind = "(?:(?:,_?|_(?:of_)?)(?<year%s>" + year + "))?";
    String which = "(?<which%s>" + words.any("which") + ")";
    String unit = words.any("unit");
    String count = words.any("number") + "|\\d{1,2}";
    List<String> forms =
        List.of(
            "(?<iso>" + year + "-[01]\\d-[0-3]\\d)(?:\\b|(?=T\\d))",
            "(?<day1>" + day + ")(?:_of)?_(?<month1>" + month + ")(?!\\p{L})" + behind.formatted(1),
            ("(?<month2>"
                    + month
                    + ")_(?:the_)?(?<day2>"
                    + day
                    + ")\\b(?![.:]\\d|,(?!"
                    + year
                    + ")\\d)")
                + behind.formatted(2),
            "(?<month3>" + named + "),?_(?:of_)?(?<year3>" + year + ")",
            which.formatted(4) + "_(?<month4>" + named + ")(?!\\p{L})",
            (words.any("month-lead") + "[\\s\\u00a0]?(?<month5>" + named + ")")
                + ("(?:,?_(?<year5>" + year + ")|(?!\\p{L}|_\\p{Lu}))"),
            ("(?:" + which.formatted(6) + "_)?(?<weekday>" + words.any("weekday") + ")\\b"),
            ("(?:(?<=\\b[Oo]n\\s)|(?<whichShort>" + words.any("which") + ")_)")
                + ("(?<shortDay>" + words.any("weekday-short") + ")\\."),
            "(?<short>" + words.any("weekday-short") + ")\\b\\.?",
            which.formatted(7) + "_(?<unit7>(?i:week|month|year))\\b",
            "(?<relative>" + words.any("day") + ")\\b",
            "(?<near>" + words.any("nearby") + ")\\b",
            ("(?<count8>" + count + ")_(?<unit8>" + unit + ")s?_(?<turn8>")
                + "(?i:ago|earlier|later|from_now|hence))\\b",
            "(?i:in)_(?<count9>" + count + ")_(?<unit9>" + unit + ")s?\\b(?!_of\\b|['’])",
            words.any("year-lead") + "[\\s\\u00a0]?(?<yearOnly>" + year + ")\\b",
            "(?<dayOnly>(?:[12]?\\d|3[01])(?:st|nd|rd|th))\\b");
    return "\\b(?:" + String.join("|", forms).replace("_", BLANK) + ")";
  }

  /**
   * The dates of an article.
   *
   * @param text the article
   * @param published when it was published; null if that is not known
   */
  public ArticleDates read(Document text, @Nullable LocalDate published) {
    return new ArticleDates(this, text, published, offset -> published);
  }

  /**
   * The dates of an article, each of its parts read on the day on which it was published.
   *
   * @param text the article's text as it was analysed
   * @param article the article
   */
  public ArticleDates read(Document text, Article article) {
    return new ArticleDates(this, text, article.date(), article::dateAt);
  }

  /**
   * The dates in a part of a text, in order.
   *
   * @param text the article's text
   * @param from where to start, in UTF-16 characters
   * @param to where to stop
   * @param base the day on which it was written; null if that is not known
   */
  public List<DateMention> find(String text, int from, int to, @Nullable LocalDate base) {
    List<DateMention> found = new ArrayList<>();
    List<MatchResult> matches =
        date.matcher(text).region(from, to).useTransparentBounds(true).results().toList();
    for (int i = 0; i < matches.size(); i++) {
      MatchResult match = matches.get(i);
      String clause = text.substring(Math.max(from, match.start() - CLAUSE), match.start());
      PartialDate last = found.isEmpty() ? null : found.getLast().date();
      DateReading reading = new DateReading(words, base, last, future.matcher(clause).find());
      if (i + 1 < matches.size()) {
        MatchResult next = matches.get(i + 1);
        DateMention both = together(reading, text, match, next);
        if (both != null) {
          found.add(both);
          i++;
          continue;
        }
      }
      DateMention one = reading.read(match);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  /** The one date that two expressions side by side give; null if each is of its own. */
  private @Nullable DateMention together(
      DateReading reading, String text, MatchResult first, MatchResult second) {
    String between = text.substring(first.end(), second.start());
    if (DateReading.isWeekday(first)) {
      if (weekdayFirst.matcher(between).matches() && !DateReading.isWeekday(second)) {
        DateMention both = reading.printedWith(first, second, false);
        if (both != null) {
          return both;
        }
      }
      return ofWeek.matcher(between).matches() ? reading.inWeek(first, second) : null;
    }
    if (!DateReading.isWeekday(second)) {
      return null;
    }
    DateMention both =
        weekdayLast.matcher(between).matches() ? reading.printedWith(second, first, true) : null;
    return both == null && ofWeek.matcher(between).matches() ? reading.inWeek(second, first) : both;
  }
}
