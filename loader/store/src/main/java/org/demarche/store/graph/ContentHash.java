package org.demarche.store.graph;

import org.demarche.articles.Article;
import org.demarche.extraction.provenance.Fingerprint;

/**
 * SHA-256 of what an article's graph is made from. Whatever changes the graph changes the hash: the
 * text, what is known of it, the code, the models and the reference data. It is known before
 * anything is extracted, so that an article that is in a store already costs no more than its
 * reading.
 */
public final class ContentHash {
  private static final String GRAPH_CODE = new Fingerprint().code(ContentHash.class).hex();

  private ContentHash() {}

  /**
   * The hash in 64 hexadecimal digits.
   *
   * @param article the article
   * @param extractor the fingerprint of the extractor that reads it
   */
  public static String of(Article article, String extractor) {
    return new Fingerprint()
        .text(GRAPH_CODE)
        .text(extractor)
        .text(article.id())
        .text(article.text())
        .text(article.title())
        .text(String.valueOf(article.date()))
        .text(String.valueOf(article.outlet()))
        .text(String.valueOf(article.via()))
        .text(String.valueOf(article.url()))
        .text(article.language())
        .text(article.stretches().toString())
        .hex();
  }
}
