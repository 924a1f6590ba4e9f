package org.demarche.extraction;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.articles.Article;
import org.demarche.extraction.provenance.Fingerprint;
import org.demarche.extraction.who.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The last part of an article's IRI: words that people recognise it by, and 60 bits of a hash of
 * what makes it this article and no other. That is its address where it has one. Else it is what it
 * says: outlet, title, date and text, since files of two folders have the same name, and two
 * sources count their articles alike. The same article has the same key on every machine.
 */
final class ArticleKey {
  private static final int MOST_WORDS = 80;
  private static final int HASH_DIGITS = 15;

  /** Parameters that tell how a reader came to a page, and not which page it is. */
  private static final String TRACKING =
      "(?i)(?:utm_.*|at_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|ocid"
          + "|smid|ncid|wt\\.mc_id|traffic_source|_ga)";

  private ArticleKey() {}

  static String of(Article article) {
    String url = article.url();
    URI address = url == null ? null : address(url);
    if (address != null) {
      String host = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
      String path = String.valueOf(address.getRawPath()).replaceAll("/+$", "");
      String canonical = host + port(address) + path + parameters(address.getRawQuery());
      return words(host + " " + lastStep(path)) + "-" + hash(canonical);
    }
    return words(article.id())
        + "-"
        + hash(
            String.join(
                "\u0000",
                plain(article.outlet()),
                plain(article.title()),
                String.valueOf(article.date()),
                plain(article.text())));
  }

  private static @Nullable URI address(String url) {
    try {
      URI address = new URI(url);
      return address.getHost() == null ? null : address;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String port(URI address) {
    int port = address.getPort();
    return port < 0 || port == 80 || port == 443 ? "" : ":" + port;
  }

  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]{3,5}$", "");
  }

  private static String parameters(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String telling =
        Arrays.stream(query.split("&", -1))
            .filter(p -> !p.isEmpty() && !p.split("=", 2)[0].matches(TRACKING))
            .sorted()
            .collect(Collectors.joining("&"));
    return telling.isEmpty() ? "" : "?" + telling;
  }

  private static String words(String name) {
    String key = Keys.of(name);
    if (key.length() <= MOST_WORDS) {
      return key;
    }
    int cut = key.lastIndexOf('-', MOST_WORDS);
    int end = cut > 0 ? cut : MOST_WORDS;
    return key.substring(0, Character.isHighSurrogate(key.charAt(end - 1)) ? end - 1 : end);
  }

  /** Spaces, line ends and the ways of composing a letter do not make another article. */
  private static String plain(@Nullable String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  private static String hash(String identity) {
    return new Fingerprint()
        .bytes(identity.getBytes(StandardCharsets.UTF_8))
        .hex()
        .substring(0, HASH_DIGITS);
  }
}
