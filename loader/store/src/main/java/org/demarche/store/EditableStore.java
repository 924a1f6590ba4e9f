package org.demarche.store;

import java.util.Collection;
import org.apache.jena.rdf.model.Model;

/** A graph store from which articles can be removed too. */
public sealed interface EditableStore extends GraphStore permits Store, RemoteStore {

  /**
   * Removes articles, all or none of them, with all that they alone said and the links to them.
   * What is not in is passed over.
   *
   * @param articles IRIs of articles
   * @throws StoreException when they cannot be removed
   */
  void remove(Collection<String> articles);

  /** Puts a user's own reference data into the graph of the reference data, beside our own. */
  void putReference(Model reference);
}
