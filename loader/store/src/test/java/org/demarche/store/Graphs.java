package org.demarche.store;

import org.demarche.articles.Article;
import org.demarche.extraction.StandardExtractor;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;

/** Graphs of articles that tests put into stores. */
final class Graphs {
  private Graphs() {}

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

  /** The graph of an article that has just an address, which ends in an id, and a text. */
  static ArticleGraph of(String id, String text) {
    return of(article(id, text));
  }

  static ArticleGraph of(Article article) {
    return ArticleGraph.of(StandardExtractor.get().extract(article), IRIS);
  }

  /** The IRI of the article of an id, whatever its text. */
  static String iri(String id) {
    return IRIS.article(article(id, ""));
  }

  /** An IRI or its key with the id alone where it has that of an article of {@link #of}. */
  static String plain(String iri) {
    return iri.replaceAll("(?:example-org-)?([a-z0-9-]+?)-[0-9a-f]{15}", "$1");
  }

  private static Article article(String id, String text) {
    return new Article(id, text, "Title", null, null, null, "https://example.org/" + id, "en");
  }
}
