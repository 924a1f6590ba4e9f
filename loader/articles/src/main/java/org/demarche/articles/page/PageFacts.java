package org.demarche.articles.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article besides the text, the most trusted sign first: JSON-LD, Open
 * Graph, other meta elements, then the text itself.
 *
 * @param title the headline
 * @param dates when it was published, as printed
 * @param outlet who published it
 * @param url its canonical address
 * @param language the language stated
 */
record PageFacts(
    @Nullable String title,
    List<String> dates,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String language) {
  private static final Pattern TITLE_END = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{1,60}$");
  // "Outlet - Section - Headline".
  private static final Pattern TITLE_PARTS = Pattern.compile("^.*\\s[|–—·»:-]\\s+(\\S.*)$");
  private static final Pattern DATED_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\\d|3[01])(?:\\D|$)");
  private static final Pattern PRINTED_DATE =
      Pattern.compile(
          "\\b(?:\\d{1,2}\\s+\\p{L}{3,9}\\.?,?|\\p{L}{3,9}\\.?\\s+\\d{1,2},?)\\s+(?:19|20)\\d\\d\\b");
  private static final Evaluator HTML = QueryParser.parse("html");
  private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical]");
  private static final Evaluator PUBLISHED = QueryParser.parse("[itemprop=datePublished]");
  private static final Evaluator PUBDATE = QueryParser.parse("time[pubdate]");
  private static final Evaluator ARTICLE_TIME = QueryParser.parse("article time[datetime]");
  private static final Evaluator TIME = QueryParser.parse("time[datetime]");
  private static final int PRINTED_WITHIN = 160;
  private static final int PRINTED_MOST = 400;

  static PageFacts of(Document document, Signs signs, LinkedData linked) {
    String outlet =
        first(
            linked.publisher(),
            signs.meta(
                "og:site_name",
                "dc.publisher",
                "dcterms.publisher",
                "publisher",
                "copyright",
                "application-name"));
    String url = url(signs, linked);
    return new PageFacts(
        title(document, signs, linked, outlet),
        dates(document, signs, linked, url),
        outlet,
        url,
        first(
            linked.language(),
            signs.attribute(HTML, "lang", "xml:lang"),
            signs.meta("og:locale", "content-language", "dc.language", "language")));
  }

  private static @Nullable String title(
      Document document, Signs signs, LinkedData linked, @Nullable String outlet) {
    String stated = first(linked.headline(), signs.meta("og:title", "twitter:title"));
    if (stated != null) {
      return withoutOutlet(stated, outlet);
    }
    String heading = first(signs.heading());
    String title = first(document.title());
    if (heading != null || title == null) {
      return heading;
    }
    Matcher parts = TITLE_PARTS.matcher(title);
    boolean outletFirst = outlet != null && key(title).startsWith(key(outlet)) && parts.find();
    return outletFirst ? parts.group(1) : TITLE_END.matcher(title).replaceFirst("");
  }

  private static String withoutOutlet(String title, @Nullable String outlet) {
    Matcher end = TITLE_END.matcher(title);
    boolean named =
        outlet != null && end.find() && key(end.group()).contains(key(outlet)) && end.start() > 0;
    return named ? title.substring(0, end.start()) : title;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static List<String> dates(
      Document document, Signs signs, LinkedData linked, @Nullable String url) {
    List<String> dates = new ArrayList<>();
    add(dates, linked.published());
    add(
        dates,
        signs.meta("article:published_time", "og:published_time", "og:article:published_time"));
    add(dates, signs.attribute(PUBLISHED, "content", "datetime"));
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
    add(dates, signs.attribute(PUBDATE, "datetime"));
    add(dates, signs.attribute(ARTICLE_TIME, "datetime"));
    add(dates, signs.attribute(TIME, "datetime"));
    add(dates, printed(document));
    if (url != null) {
      Matcher path = DATED_PATH.matcher(url);
      if (path.find()) {
        dates.add(path.group(1) + "-" + path.group(2) + "-" + path.group(3));
      }
    }
    return dates;
  }

  /** The first date that a short line near the top of the page gives. */
  private static @Nullable String printed(Document document) {
    return document.body().stream()
        .filter(element -> !element.ownText().isBlank())
        .limit(PRINTED_MOST)
        .map(Element::ownText)
        .filter(text -> text.length() <= PRINTED_WITHIN)
        .map(PRINTED_DATE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String url(Signs signs, LinkedData linked) {
    return Stream.of(
            signs.attribute(CANONICAL, "abs:href", "href"), signs.meta("og:url"), linked.url())
        .filter(PageFacts::isWeb)
        .findFirst()
        .orElse(null);
  }

  private static boolean isWeb(@Nullable String url) {
    try {
      return url != null
          && url.length() <= 2000
          && url.matches("(?i)https?://\\S+")
          && new URI(url).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void add(List<String> all, @Nullable String value) {
    if (value != null) {
      all.add(value);
    }
  }

  /** The first value there is, not counting any that is too long to be one. */
  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank() && value.length() <= Signs.MAX_LENGTH) {
        return value;
      }
    }
    return null;
  }
}
