package org.demarche.store;

import org.demarche.articles.Article;
import org.demarche.extraction.StandardExtractor;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;

/** Graphs of articles that tests put into stores. */
final class Graphs {
  private Graphs() {}

  /** The graph of an article that has just an id and a text. */
  static ArticleGraph of(String id, String text) {
    return of(new Article(id, text, "Title", null, null, null, null, "en"));
  }

  static ArticleGraph of(Article article) {
    return ArticleGraph.of(StandardExtractor.get().extract(article), new Iris(Iris.DEFAULT_BASE));
  }
}
