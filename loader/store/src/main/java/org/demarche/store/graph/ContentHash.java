package org.demarche.store.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.demarche.articles.Article;

/**
 * SHA-256 of what an article's graph is made from. Whatever changes the graph changes the hash: the
 * text, what is known of it, the extractor. It is known before anything is extracted, so that an
 * article that is in a store already costs no more than its reading.
 */
public final class ContentHash {
  private ContentHash() {}

  /** The hash in hexadecimal digits. */
  public static String of(Article article) {
    String all =
        String.join(
            "\u0000",
            ExtractorVersion.current(),
            article.text(),
            article.title(),
            String.valueOf(article.date()),
            String.valueOf(article.outlet()),
            String.valueOf(article.via()),
            String.valueOf(article.url()),
            article.language(),
            article.stretches().toString());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
