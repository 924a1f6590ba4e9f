package org.demarche.store;

import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.system.Txn;

/** The graph of one kind of links across articles: made anew or dropped whole, in a transaction. */
final class LinkGraph {
  private final Dataset dataset;
  private final String name;

  LinkGraph(Dataset dataset, String name) {
    this.dataset = dataset;
    this.name = name;
  }

  /**
   * Makes the graph anew.
   *
   * @param find adds the links to an empty model, while the graph is empty; a failure of it leaves
   *     the graph as it was
   * @return what that gives
   */
  <T> T renew(Function<Model, T> find) {
    return Txn.calculateWrite(
        dataset,
        () -> {
          dataset.removeNamedModel(name);
          Model links = ModelFactory.createDefaultModel();
          T found = find.apply(links);
          dataset.addNamedModel(name, links);
          return found;
        });
  }

  void drop() {
    Txn.executeWrite(dataset, () -> dataset.removeNamedModel(name));
  }
}
