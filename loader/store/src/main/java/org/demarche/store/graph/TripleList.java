package org.demarche.store.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that does not change, without an index. A batch of a thousand articles waits in memory to
 * be written, and is then read from start to end; as a list the triples take half the room.
 */
final class TripleList extends GraphBase {
  private final List<Triple> triples;

  private TripleList(List<Triple> triples) {
    this.triples = triples;
  }

  /** What a graph says, each node once. */
  static TripleList of(Graph graph) {
    Map<Node, Node> nodes = new HashMap<>();
    List<Triple> triples = new ArrayList<>(graph.size());
    for (Iterator<Triple> all = graph.find(); all.hasNext(); ) {
      Triple triple = all.next();
      triples.add(
          Triple.create(
              once(triple.getSubject(), nodes),
              once(triple.getPredicate(), nodes),
              once(triple.getObject(), nodes)));
    }
    return new TripleList(List.copyOf(triples));
  }

  /** What a list says, and more. */
  static TripleList of(Graph graph, Collection<Triple> more) {
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    triples.addAll(more);
    return new TripleList(List.copyOf(triples));
  }

  private static Node once(Node node, Map<Node, Node> nodes) {
    Node before = nodes.putIfAbsent(node, node);
    return before == null ? node : before;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return WrappedIterator.create(triples.iterator()).filterKeep(pattern::matches);
  }

  @Override
  protected int graphBaseSize() {
    return triples.size();
  }
}
