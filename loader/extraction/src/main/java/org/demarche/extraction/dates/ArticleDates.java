package org.demarche.extraction.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.demarche.extraction.text.Block;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** The dates that one article gives, and when and where it says that it was written. */
public final class ArticleDates {
  /** A dateline this many days from the article's date, or more, is of something else. */
  private static final int NEAR = 7;

  private final @Nullable LocalDate published;
  private final @Nullable Dateline dateline;
  private final List<DateMention> mentions = new ArrayList<>();

  ArticleDates(DateFinder finder, Document text, @Nullable LocalDate published) {
    this.published = published;
    this.dateline = Dateline.in(text.text());
    LocalDate written = written(finder, dateline, published);
    for (Block block : text.blocks()) {
      mentions.addAll(finder.find(text.text(), block.start(), block.end(), written));
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

  /** When the article was published; null if that is not known. */
  public @Nullable LocalDate published() {
    return published;
  }

  /** The article's first dateline; null if it has none. */
  public @Nullable Dateline dateline() {
    return dateline;
  }

  /** The dates that lie wholly in a stretch of the text, in order. */
  public List<DateMention> in(Span part) {
    return mentions.stream()
        .filter(mention -> part.contains(mention.span().start(), mention.span().end()))
        .toList();
  }
}
