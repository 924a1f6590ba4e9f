package org.demarche.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.demarche.store.graph.ArticleGraph;

/**
 * Where article graphs go: a graph store in the sense of SPARQL 1.1. Whatever happens, an article
 * is in whole or not at all. Hashes may be asked for by one thread while another puts.
 */
public sealed interface GraphStore extends AutoCloseable permits EditableStore, BulkLoad {

  /**
   * What is kept of those articles that are in.
   *
   * @param articles IRIs of articles
   * @return by the IRI of the article
   */
  Map<String, StoredArticle> stored(Collection<String> articles);

  /**
   * Puts article graphs, in their order, and links near duplicates. A graph whose content hash is
   * there already is left as it is; another of the same article is replaced, and so is an article
   * that was read from the same origin, unless it was read from another one too.
   *
   * @throws StoreException when they cannot be put
   */
  LoadCounts put(List<ArticleGraph> batch);

  /**
   * Ends a load: does what can only be done when all articles are in.
   *
   * @return what that adds to the counts
   */
  default LoadCounts finish() {
    return LoadCounts.NONE;
  }

  /** Ends what is open; what was put stays. */
  @Override
  void close();
}
