package org.demarche.questions;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.Quad;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.QueryText;

/** All that a source holds. */
public final class WholeGraph {
  private final QuerySource source;

  /** All that this source holds. */
  public WholeGraph(QuerySource source) {
    this.source = source;
  }

  /** Every quad, one after the other (export-quads.rq). */
  public void quads(Consumer<Quad> use) {
    each("export-quads", (row, triple) -> use.accept(Quad.create(node(row, "g"), triple)));
  }

  /** Every triple of the union of all graphs, one after the other (export-triples.rq). */
  public void triples(Consumer<Triple> use) {
    each("export-triples", (row, triple) -> use.accept(triple));
  }

  /** The union of all graphs in memory (export-graph.rq). */
  Graph union() {
    return source.run(
        QueryText.of(WholeGraph.class, "export-graph").build(),
        execution -> execution.execConstruct().getGraph());
  }

  private void each(String name, BiConsumer<QuerySolution, Triple> use) {
    source.run(
        QueryText.of(WholeGraph.class, name).build(),
        execution -> {
          ResultSet results = execution.execSelect();
          while (results.hasNext()) {
            QuerySolution row = results.next();
            use.accept(row, Triple.create(node(row, "s"), node(row, "p"), node(row, "o")));
          }
          return true;
        });
  }

  private static Node node(QuerySolution row, String name) {
    return row.get(name).asNode();
  }
}
