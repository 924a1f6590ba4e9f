package org.demarche.loader.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;

/** A store as text, to be compared. */
public final class StoreText {
  private StoreText() {}

  /** All quads as sorted N-Quads. */
  public static List<String> quads(Store store) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Txn.executeRead(store.dataset(), () -> RDFDataMgr.write(bytes, store.dataset(), Lang.NQUADS));
    return bytes.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }

  /** What the text index answers to some words, with the graphs and literals, sorted. */
  public static List<String> hits(Store store, List<String> words) {
    List<String> hits = new ArrayList<>();
    for (String word : words) {
      String query =
          """
          PREFIX dmr: <https://w3id.org/demarche/ontology#>
          PREFIX text: <http://jena.apache.org/text#>
          SELECT ?s ?text ?g { (?s ?score ?text ?g) text:query (dmr:contentText '%s' 100000) }
          """
              .formatted(word);
      Txn.executeRead(
          store.dataset(),
          () -> {
            try (var execution = QueryExecutionFactory.create(query, store.dataset())) {
              execution.execSelect().forEachRemaining(row -> hits.add(word + " " + row));
            }
          });
    }
    return hits.stream().sorted().toList();
  }
}
