package org.demarche.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
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

  /** Writes all quads as N-Quads, the default graph first, then graph by graph, each sorted. */
  public static void write(Store store, Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      Txn.executeRead(
          store.dataset(),
          () -> {
            DatasetGraph data = store.dataset().asDatasetGraph();
            List<Node> graphs = new ArrayList<>();
            data.listGraphNodes().forEachRemaining(graphs::add);
            graphs.sort(Comparator.comparing(Node::toString));
            graphs.addFirst(Quad.defaultGraphIRI);
            graphs.forEach(graph -> lines(data, graph).forEach(out::println));
          });
    }
  }

  private static List<String> lines(DatasetGraph data, Node graph) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StreamRDF writer = StreamRDFWriter.getWriterStream(bytes, RDFFormat.NQUADS);
    data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(writer::quad);
    writer.finish();
    return bytes.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }

  /** What a query finds for {@code ?x}, literals by their words and others by their IRIs. */
  public static List<String> select(Store store, String query) {
    String prefixes =
        """
        PREFIX dmr: <https://w3id.org/demarche/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX text: <http://jena.apache.org/text#>
        """;
    List<String> found = new ArrayList<>();
    Txn.executeRead(
        store.dataset(),
        () -> {
          try (var execution = QueryExecutionFactory.create(prefixes + query, store.dataset())) {
            execution
                .execSelect()
                .forEachRemaining(
                    row ->
                        found.add(
                            row.get("x").isLiteral()
                                ? row.getLiteral("x").getLexicalForm()
                                : row.get("x").toString()));
          }
        });
    return found;
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
