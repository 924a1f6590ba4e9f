package org.demarche.store.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class TripleListTest {
  private final Graph graph = GraphFactory.createDefaultGraph();

  @Test
  void triplesAreFoundByEachOfTheirPartsAndByAll() {
    graph.add(uri("a"), uri("p"), number());
    graph.add(uri("a"), uri("q"), uri("b"));
    graph.add(uri("b"), uri("q"), number());
    TripleList list = TripleList.of(graph);
    assertThat(list.isIsomorphicWith(graph)).isTrue();
    assertThat(list.size()).isEqualTo(3);
    assertThat(list.find(uri("a"), Node.ANY, Node.ANY).toList()).hasSize(2);
    assertThat(list.find(Node.ANY, uri("p"), Node.ANY).toList())
        .containsExactly(Triple.create(uri("a"), uri("p"), number()));
    assertThat(list.find(Node.ANY, Node.ANY, number()).toList()).hasSize(2);
    assertThat(list.contains(uri("b"), uri("q"), number())).isTrue();
    assertThat(list.contains(uri("b"), uri("p"), number())).isFalse();
  }

  @Test
  void equalNodesAreOneObject() {
    graph.add(uri("a"), uri("p"), number());
    graph.add(uri("b"), uri("p"), number());
    List<Node> objects = TripleList.of(graph).find().mapWith(Triple::getObject).toList();
    assertThat(objects).hasSize(2);
    assertThat(objects.getLast()).isSameAs(objects.getFirst());
  }

  @Test
  void nothingCanBeAddedNorRemoved() {
    graph.add(uri("a"), uri("p"), uri("b"));
    TripleList list = TripleList.of(graph);
    assertThatThrownBy(() -> list.add(uri("a"), uri("p"), number()))
        .isInstanceOf(AddDeniedException.class);
    var triples = list.find();
    triples.next();
    assertThatThrownBy(triples::remove).isInstanceOf(UnsupportedOperationException.class);
  }

  private static Node uri(String name) {
    return NodeFactory.createURI("https://made.example/" + name);
  }

  private static Node number() {
    return NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger);
  }
}
