package org.demarche.articles.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article in a web page, as the page gives it.
 *
 * @param text the main text, a blank line between blocks, the headline first; empty when there is
 *     none
 * @param title the headline
 * @param dates when it was published, as printed, the most trusted first
 * @param outlet who published it
 * @param url its canonical address
 * @param language what the page states, a BCP 47 tag or close to one
 * @param lines the lines of the text that is a live blog's, with the dates of its posts; empty for
 *     other pages
 * @param paywalled whether the page says that it holds only a part of the article
 * @param flattened whether its elements were nested too deep to be kept so
 */
public record Page(
    String text,
    @Nullable String title,
    List<String> dates,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String language,
    List<DatedLine> lines,
    boolean paywalled,
    boolean flattened) {
  /** A page. */
  public Page {
    dates = List.copyOf(dates);
    lines = List.copyOf(lines);
  }
}
