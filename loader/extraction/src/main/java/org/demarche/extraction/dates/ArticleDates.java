package org.demarche.extraction.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** The dates that one article gives, and when and where it says that it was written. */
public final class ArticleDates {
  /** A dateline this many days from the article's date, or more, is of something else. */
  private static final int NEAR = 7;

  /** Answers when what stands at a place of a text was published. */
  interface Days {
    /** The day; null if it is not known. */
    @Nullable LocalDate at(int offset);
  }

  private final Days days;
  private final @Nullable Dateline dateline;
  private final List<DateMention> mentions = new ArrayList<>();

  /**
   * The dates of an article.
   *
   * @param published when it was published; null if that is not known
   * @param days the same at each place, for articles whose parts are of several days
   */
  ArticleDates(DateFinder finder, Document text, @Nullable LocalDate published, Days days) {
    this.days = days;
    this.dateline = Dateline.in(text.text());
    LocalDate written = written(finder, dateline, published);
    for (Block block : text.blocks()) {
      LocalDate day = days.at(block.start());
      LocalDate base = Objects.equals(day, published) ? written : day;
      mentions.addAll(finder.find(text.text(), block.start(), block.end(), base));
    }
  }

  /** When the article was written, by its dateline where that is near, else by its date. */
  private static @Nullable LocalDate written(
      DateFinder finder, @Nullable Dateline dateline, @Nullable LocalDate published) {
    if (dateline == null) {
      return published;
    }
    String printed = dateline.printed();
    for (DateMention mention : finder.find(printed, 0, printed.length(), published)) {
      LocalDate day = mention.date().exactDay();
      boolean near =
          day != null
              && (published == null || Math.abs(ChronoUnit.DAYS.between(day, published)) < NEAR);
      if (near) {
        return day;
      }
    }
    return published;
  }

  /**
   * When what stands at a place of the text was published: the day of its post in a live blog, else
   * that of the article.
   *
   * @param offset a place in the text, in UTF-16 code units
   * @return the day; null if it is not known
   */
  public @Nullable LocalDate publishedAt(int offset) {
    return days.at(offset);
  }

  /** The article's first dateline; null if it has none. */
  public @Nullable Dateline dateline() {
    return dateline;
  }

  /** The dates that have a character in common with a stretch of the text, in order. */
  public List<DateMention> over(Span part) {
    return mentions.stream().filter(mention -> part.overlaps(mention.span())).toList();
  }

  /** The dates that lie wholly in a stretch of the text, in order. */
  public List<DateMention> in(Span part) {
    return mentions.stream()
        .filter(mention -> part.contains(mention.span().start(), mention.span().end()))
        .toList();
  }
}
