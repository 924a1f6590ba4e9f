package org.demarche.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Inserts many quads into a TDB2 database, within the caller's transaction. What TDB2 does for one
 * quad after the other is done for many together: a node is looked up once, and one index is filled
 * after the other. Quads come graph by graph, which is as good as sorted for the indexes that begin
 * with the graph or the subject; for the others they are sorted, since to jump about in a large
 * index takes longer than to sort.
 */
final class QuadInsertion {
  private static final int TOGETHER = 200_000;

  private final NodeTable nodes;
  private final TupleIndex[] indexes;
  private final Map<Node, NodeId> ids = new HashMap<>();
  private final List<Tuple<NodeId>> quads = new ArrayList<>();

  /** Into a database, in whose writing transaction the caller is until {@link #end} returns. */
  QuadInsertion(DatasetGraph database) {
    NodeTupleTable table = TDBInternal.requireStorage(database).getQuadTable().getNodeTupleTable();
    this.nodes = table.getNodeTable();
    this.indexes = table.getTupleTable().getIndexes();
  }

  /** Adds a quad, which need not be in the database before {@link #end}. */
  void add(Node graph, Triple triple) {
    quads.add(
        TupleFactory.create4(
            id(graph), id(triple.getSubject()), id(triple.getPredicate()), id(triple.getObject())));
    if (quads.size() >= TOGETHER) {
      end();
    }
  }

  private NodeId id(Node node) {
    return ids.computeIfAbsent(node, nodes::getAllocateNodeId);
  }

  /** Sees to it that all quads are in. */
  void end() {
    for (TupleIndex index : indexes) {
      index.addAll(inOrderOf(index));
    }
    quads.clear();
  }

  private List<Tuple<NodeId>> inOrderOf(TupleIndex index) {
    char first = index.getName().charAt(0);
    if (first == 'G' || first == 'S') {
      return quads;
    }
    TupleMap order = index.getMapping();
    List<Tuple<NodeId>> sorted = new ArrayList<>(quads);
    sorted.sort(
        Comparator.comparing((Tuple<NodeId> quad) -> order.mapSlot(0, quad))
            .thenComparing(quad -> order.mapSlot(1, quad)));
    return sorted;
  }
}
