package org.demarche.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/** A query from a .rq file beside this class, asked for many values of its VALUES block. */
final class StoreQuery {
  private static final int VALUES_AT_A_TIME = 2000;

  /** Who answers a query: a store of our own, or an endpoint. */
  interface Answers {
    List<Binding> to(Query query);
  }

  private final String text;

  private StoreQuery(String text) {
    this.text = text;
  }

  static StoreQuery of(String name) {
    return new StoreQuery(text(name));
  }

  /** What the file says. */
  static String text(String name) {
    String file = name + ".rq";
    try (InputStream in = StoreQuery.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows for all values. */
  List<Binding> ask(Answers answers, Collection<Node> values) {
    List<Node> all = List.copyOf(values);
    List<Binding> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i += VALUES_AT_A_TIME) {
      rows.addAll(answers.to(with(all.subList(i, Math.min(all.size(), i + VALUES_AT_A_TIME)))));
    }
    return rows;
  }

  private Query with(List<Node> values) {
    Query query = QueryFactory.create(text);
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementData data) {
            values.forEach(v -> data.add(BindingFactory.binding(data.getVars().getFirst(), v)));
          }
        });
    return query;
  }
}
