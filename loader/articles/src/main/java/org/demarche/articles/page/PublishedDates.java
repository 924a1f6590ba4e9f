package org.demarche.articles.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * When a page says that it was published: in its metadata, in its article's byline, or in its
 * address.
 */
final class PublishedDates {
  private static final Pattern DATED_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\\d|3[01])(?:\\D|$)");
  private static final Evaluator PUBLISHED = QueryParser.parse("[itemprop~=(?i)datePublished]");
  private static final Evaluator PUBDATE =
      QueryParser.parse("time[pubdate],time.published,time.entry-date");

  private PublishedDates() {}

  /**
   * The dates as printed, the most trusted first.
   *
   * @param document the page, without what has nothing to do with its article
   */
  static List<String> of(Document document, Signs signs, LinkedData linked, @Nullable String url) {
    List<String> dates = new ArrayList<>();
    add(dates, linked.published());
    add(
        dates,
        signs.meta("article:published_time", "og:published_time", "og:article:published_time"));
    Byline byline = new Byline(document);
    add(dates, byline.marked(PUBLISHED));
    add(
        dates,
        signs.meta(
            "datePublished",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.created",
            "dc.date",
            "date"));
    add(dates, byline.marked(PUBDATE));
    dates.addAll(byline.dates());
    if (url != null) {
      Matcher path = DATED_PATH.matcher(url);
      if (path.find()) {
        dates.add(path.group(1) + "-" + path.group(2) + "-" + path.group(3));
      }
    }
    return dates;
  }

  private static void add(List<String> all, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      all.add(value);
    }
  }
}
