package org.demarche.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;

/** A way of writing to a store on the network. */
sealed interface RemoteProtocol permits SparqlProtocol, GraphStoreProtocol {

  /** What is kept of those articles that are in, by their IRIs. */
  Map<String, StoredArticle> stored(Collection<String> articles);

  /** Those articles that were read from some origins, by origin; empty where nobody can tell. */
  Map<String, Set<String>> articlesFrom(Collection<String> origins);

  /**
   * Writes what has to be written of a batch.
   *
   * @return how many of the articles repeat another
   * @throws RefusedException when the server does not take it in this way
   */
  int put(Batch batch) throws RefusedException;

  /** Removes articles. */
  void remove(Collection<String> articles) throws RefusedException;

  /** How many triples those of some graphs have that are there; 1 may stand for any number. */
  Map<String, Long> sizes(Collection<String> graphs);

  /** Puts a graph in place of what is there of that name. */
  void replace(String graph, Model model) throws RefusedException;

  /** The server answered that it will not. */
  final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String reason) {
      super(reason);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
