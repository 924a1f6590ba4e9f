package org.demarche.store;

import java.util.Collection;
import java.util.List;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.MinHash;

/** An article by its IRI and the signature of its text. */
record SignedArticle(String iri, MinHash minHash) {

  /** Those of the articles whose text is long enough to be compared. */
  static List<SignedArticle> of(Collection<ArticleGraph> graphs) {
    return graphs.stream()
        .flatMap(graph -> graph.minHash().map(m -> new SignedArticle(graph.iri(), m)).stream())
        .toList();
  }
}
