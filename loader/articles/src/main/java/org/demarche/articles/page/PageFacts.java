package org.demarche.articles.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article besides the text, the most trusted sign first: JSON-LD, Open
 * Graph, other meta elements, then the text itself.
 *
 * @param title the headline
 * @param outlet who published it
 * @param url its canonical address
 * @param language the language stated
 */
record PageFacts(
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String language) {
  private static final Pattern TITLE_END = Pattern.compile("\\s+[|–—·»-]\\s+[^|–—·»]{1,60}$");
  // "Outlet - Section - Headline".
  private static final Pattern TITLE_PARTS = Pattern.compile("^.*\\s[|–—·»:-]\\s+(\\S.*)$");
  private static final Evaluator HTML = QueryParser.parse("html");
  private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical]");

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
