package org.demarche.articles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as published.
 *
 * @param id the input's own id, or the file's name without its ending
 * @param text the whole text, well-formed Unicode, with line feeds as line ends
 * @param title the headline; never blank
 * @param date when it was published
 * @param outlet the name of who published it
 * @param via the name of the agency it relays, where the input says so
 * @param url where it was published
 * @param language a BCP 47 tag
 * @param stretches parts that were published on days of their own, in order; empty for most
 *     articles
 */
public record Article(
    String id,
    String text,
    String title,
    @Nullable LocalDate date,
    @Nullable String outlet,
    @Nullable String via,
    @Nullable String url,
    String language,
    List<DatedStretch> stretches) {
  /** An article. */
  public Article {
    stretches = List.copyOf(stretches);
  }

  /** An article that was published on one day. */
  public Article(
      String id,
      String text,
      String title,
      @Nullable LocalDate date,
      @Nullable String outlet,
      @Nullable String via,
      @Nullable String url,
      String language) {
    this(id, text, title, date, outlet, via, url, language, List.of());
  }

  /**
   * When what stands at a place of the text was published.
   *
   * @param offset a place in the text, in UTF-16 code units
   * @return the day; null if it is not known
   */
  public @Nullable LocalDate dateAt(int offset) {
    return stretches.stream()
        .filter(stretch -> stretch.start() <= offset && offset < stretch.end())
        .findFirst()
        .map(DatedStretch::date)
        .orElse(date);
  }
}
