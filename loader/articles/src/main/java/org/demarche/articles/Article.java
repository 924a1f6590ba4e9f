package org.demarche.articles;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * @param origin where on this machine or on the network it was read from, with the place in there:
 *     what is read from the same origin another time is the same article, changed. Null where
 *     nobody can tell (standard input), and where the url tells
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
    List<DatedStretch> stretches,
    @Nullable String origin) {
  private static final String ENGLISH = "en";

  /** An article. */
  public Article {
    stretches = List.copyOf(stretches);
  }

  /** An article that was published on one day, whose origin is not known. */
  public Article(
      String id,
      String text,
      String title,
      @Nullable LocalDate date,
      @Nullable String outlet,
      @Nullable String via,
      @Nullable String url,
      String language) {
    this(id, text, title, date, outlet, via, url, language, List.of(), null);
  }

  /**
   * A text in English, whose first line is its headline.
   *
   * @param text the whole text
   * @param date when it was published: days of the week in it are reckoned from there
   */
  public static Article of(String text, @Nullable LocalDate date) {
    String title = text.strip().lines().findFirst().orElse("").strip();
    return new Article(title, text, title, date, null, null, null, ENGLISH);
  }

  /**
   * When what stands at a place of the text was published.
   *
   * @param offset a place in the text, in UTF-16 code units
   * @return the day; null if it is not known
   */
  public @Nullable LocalDate dateAt(int offset) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (stretches.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean within = low < stretches.size() && stretches.get(low).start() <= offset;
    return within ? stretches.get(low).date() : date;
  }

  /** Whether it is in English of any region or variant; Middle English ("enm") is none. */
  public boolean isEnglish() {
    return isEnglish(language);
  }

  static boolean isEnglish(String tag) {
    return Locale.forLanguageTag(tag).getLanguage().equals(ENGLISH);
  }
}
