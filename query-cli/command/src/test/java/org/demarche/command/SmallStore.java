package org.demarche.command;

import java.nio.file.Path;
import java.util.Objects;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.demarche.store.Store;

/** A real store that holds small.trig. */
final class SmallStore {
  private SmallStore() {}

  static Path in(Path folder) {
    Path directory = folder.resolve("store");
    String data = Objects.requireNonNull(SmallStore.class.getResource("small.trig")).toString();
    try (Store store = Store.open(directory)) {
      Dataset dataset = store.dataset();
      Txn.executeWrite(dataset, () -> RDFDataMgr.read(dataset, data));
    }
    return directory;
  }
}
