package org.demarche.loader.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
  private static final Pattern DATED_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\\d|3[01])(?:\\D|$)");
  private static final Pattern PRINTED_DATE =
      Pattern.compile(
          "\\b(?:\\d{1,2}\\s+\\p{L}{3,9}\\.?,?|\\p{L}{3,9}\\.?\\s+\\d{1,2},?)\\s+(?:19|20)\\d\\d\\b");
  private static final int PRINTED_WITHIN = 160;
  private static final int PRINTED_MOST = 400;

  static PageFacts of(Document document, LinkedData linked) {
    String outlet =
        first(
            linked.publisher(),
            meta(document, "og:site_name"),
            meta(document, "dc.publisher", "dcterms.publisher", "publisher", "copyright"),
            meta(document, "application-name"));
    String url = url(document, linked);
    return new PageFacts(
        title(document, linked, outlet),
        dates(document, linked, url),
        outlet,
        url,
        language(document, linked));
  }

  private static @Nullable String title(
      Document document, LinkedData linked, @Nullable String outlet) {
    List<Element> headings = document.select("h1").stream().filter(Element::hasText).toList();
    String h1 = headings.size() == 1 ? headings.getFirst().text() : null;
    String title = document.title();
    String shown = first(title, h1);
    String stated = first(linked.headline(), meta(document, "og:title", "twitter:title"));
    if (stated != null) {
      return withoutOutlet(stated, outlet);
    }
    if (h1 != null) {
      return h1;
    }
    return shown == null ? null : TITLE_END.matcher(shown).replaceFirst("");
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

  private static List<String> dates(Document document, LinkedData linked, @Nullable String url) {
    List<String> dates = new ArrayList<>();
    add(dates, linked.published());
    add(
        dates,
        meta(document, "article:published_time", "og:published_time", "og:article:published_time"));
    add(dates, attribute(document, "[itemprop=datePublished]", "content", "datetime"));
    add(
        dates,
        meta(
            document,
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
    add(dates, attribute(document, "time[pubdate]", "datetime"));
    add(dates, attribute(document, "article time[datetime]", "datetime"));
    add(dates, attribute(document, "time[datetime]", "datetime"));
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

  private static @Nullable String url(Document document, LinkedData linked) {
    return Stream.of(
            attribute(document, "link[rel=canonical]", "abs:href", "href"),
            meta(document, "og:url"),
            linked.url())
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
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static @Nullable String language(Document document, LinkedData linked) {
    return first(
        linked.language(),
        attribute(document, "html", "lang", "xml:lang"),
        meta(document, "og:locale", "content-language", "dc.language", "language"));
  }

  private static void add(List<String> all, @Nullable String value) {
    if (value != null) {
      all.add(value);
    }
  }

  /** The content of the first meta element that has one of the names, in the order of the names. */
  private static @Nullable String meta(Document document, String... names) {
    for (String name : names) {
      for (Element meta : document.select("meta[content]")) {
        boolean named =
            meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("http-equiv").equalsIgnoreCase(name);
        if (named && !meta.attr("content").isBlank()) {
          return meta.attr("content").strip();
        }
      }
    }
    return null;
  }

  private static @Nullable String attribute(Document document, String query, String... names) {
    for (Element element : document.select(query)) {
      for (String name : names) {
        if (!element.attr(name).isBlank()) {
          return element.attr(name).strip();
        }
      }
    }
    return null;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
