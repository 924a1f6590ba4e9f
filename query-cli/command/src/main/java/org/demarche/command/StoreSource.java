package org.demarche.command;

import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.system.Txn;
import org.demarche.store.Store;

/** A store on this machine. */
final class StoreSource implements Source {
  private final Store store;

  StoreSource(Store store) {
    this.store = store;
  }

  static StoreSource at(Path directory) {
    return new StoreSource(Store.openExisting(directory));
  }

  Dataset dataset() {
    return store.dataset();
  }

  @Override
  public <T> T run(Query query, Function<QueryExecution, T> use) {
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          try (QueryExecution execution = QueryExecutionFactory.create(query, store.dataset())) {
            return use.apply(execution);
          }
        });
  }

  @Override
  public boolean hasTextIndex() {
    return store.dataset().getContext().isDefined(TextQuery.textIndex);
  }

  @Override
  public void close() {
    store.close();
  }
}
