package org.demarche.questions.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.system.Txn;
import org.demarche.store.Store;

/** A store on this machine. */
public final class StoreSource implements QuerySource {
  /** A loader has the store open for moments at a time, unless it has much to load. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Dataset dataset;
  private final Runnable end;

  private StoreSource(Dataset dataset, Runnable end) {
    this.dataset = dataset;
    this.end = end;
  }

  /**
   * Opens the store in a folder; closing this closes it.
   *
   * @throws org.demarche.store.StoreException when there is none or it cannot be opened
   */
  public static StoreSource at(Path directory) {
    Store store = Store.openExisting(directory, PATIENCE);
    return new StoreSource(store.dataset(), store::close);
  }

  /** Asks a store that is open already, and stays open when this is closed. */
  public static StoreSource over(Dataset dataset) {
    return new StoreSource(dataset, () -> {});
  }

  /** All that the store holds; to be read within a transaction. */
  public Dataset dataset() {
    return dataset;
  }

  @Override
  public <T> T run(Query query, Function<QueryExecution, T> use) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExecution execution = QueryExecutionFactory.create(query, dataset)) {
            return use.apply(execution);
          }
        });
  }

  @Override
  public boolean hasTextIndex() {
    return dataset.getContext().isDefined(TextQuery.textIndex);
  }

  @Override
  public void close() {
    end.run();
  }
}
