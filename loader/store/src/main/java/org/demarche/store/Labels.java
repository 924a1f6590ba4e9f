package org.demarche.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Gives each thing one label in the whole store. Articles spell one name in several ways ("Dorin
 * Malureanu", "Dorin Mălureanu"); the others become alternative labels in the graphs that have
 * them. Which one is chosen does not depend on the order in which articles come: that of the
 * reference data, else the one with the most letters that plain keyboards lack, since such letters
 * get lost and are not added.
 */
public final class Labels {
  private static final Node LABEL = RDFS.label.asNode();
  private static final Node ALTERNATIVE = SKOS.altLabel.asNode();
  private static final Node REFERENCE = NodeFactory.createURI(Store.REFERENCE_GRAPH);

  private static final Comparator<Quad> BEST =
      Comparator.comparingInt((Quad quad) -> quad.getGraph().equals(REFERENCE) ? 1 : 0)
          .thenComparingLong(quad -> beyondAscii(text(quad)))
          .thenComparing(Labels::text);

  private final DatasetGraph graphs;
  private final Query severalLabels;

  /** The labels of a store. */
  public Labels(Store store) {
    this.graphs = store.dataset().asDatasetGraph();
    this.severalLabels = QueryFactory.create(StoreQuery.text("several-labels"));
  }

  /**
   * Leaves one label to each thing, in one transaction.
   *
   * @return how many things had several
   */
  public int renew() {
    return Txn.calculateWrite(
        graphs,
        () -> {
          Map<Node, List<Quad>> several = several();
          several.values().forEach(this::leaveOne);
          return several.size();
        });
  }

  private Map<Node, List<Quad>> several() {
    Map<Node, List<Quad>> labels = new LinkedHashMap<>();
    try (QueryExec execution = QueryExec.dataset(graphs).query(severalLabels).build()) {
      for (var rows = execution.select(); rows.hasNext(); ) {
        Binding row = rows.next();
        Node thing = row.get("thing");
        labels
            .computeIfAbsent(thing, t -> new ArrayList<>())
            .add(Quad.create(row.get("graph"), thing, LABEL, row.get("label")));
      }
    }
    return labels;
  }

  private void leaveOne(List<Quad> labels) {
    Node best = labels.stream().max(BEST).orElseThrow().getObject();
    for (Quad quad : labels) {
      if (!quad.getObject().equals(best)) {
        graphs.delete(quad);
        graphs.add(quad.getGraph(), quad.getSubject(), LABEL, best);
        graphs.add(quad.getGraph(), quad.getSubject(), ALTERNATIVE, quad.getObject());
      }
    }
  }

  private static String text(Quad quad) {
    return quad.getObject().getLiteralLexicalForm();
  }

  private static long beyondAscii(String text) {
    return text.codePoints().filter(c -> c > 127 && Character.isLetter(c)).count();
  }
}
