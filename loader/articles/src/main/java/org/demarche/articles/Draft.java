package org.demarche.articles;

import java.util.List;
import org.demarche.articles.page.DatedLine;
import org.jspecify.annotations.Nullable;

/**
 * An article as its source gives it, before what is missing is assumed.
 *
 * @param id the source's own id
 * @param text the whole text
 * @param title the headline
 * @param dates when it was published, as printed, the most trusted first
 * @param outlet who published it
 * @param via the agency it relays
 * @param url where it was published
 * @param language as stated
 * @param lines lines of the text with dates of their own; empty for most
 */
record Draft(
    String id,
    String text,
    @Nullable String title,
    List<String> dates,
    @Nullable String outlet,
    @Nullable String via,
    @Nullable String url,
    @Nullable String language,
    List<DatedLine> lines) {
  Draft(
      String id,
      String text,
      @Nullable String title,
      List<String> dates,
      @Nullable String outlet,
      @Nullable String via,
      @Nullable String url,
      @Nullable String language) {
    this(id, text, title, dates, outlet, via, url, language, List.of());
  }

  /** The same with what was damaged in its text, title and names mended, where that can be. */
  Draft mended() {
    return new Draft(
        id,
        TextRepair.repair(text).strip(),
        mended(title),
        dates,
        mended(outlet),
        mended(via),
        url,
        language,
        lines.stream()
            .map(line -> new DatedLine(TextRepair.repair(line.text()).strip(), line.date()))
            .toList());
  }

  private static @Nullable String mended(@Nullable String field) {
    return field == null ? null : TextRepair.repair(field).strip();
  }
}
