package org.demarche.store.loading;

import org.demarche.articles.ArticleSink;

/** Where articles come from: whatever can hand them on one after the other. */
@FunctionalInterface
public interface ArticleSource {
  /** Hands on all articles, and what could not be read, in their order. */
  void read(ArticleSink sink);
}
