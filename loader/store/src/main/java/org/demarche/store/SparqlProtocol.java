package org.demarche.store;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.modify.request.QuadAcc;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.update.UpdateRequest;
import org.demarche.store.graph.ArticleGraph;

/**
 * SPARQL 1.1 Protocol: a batch is one update request, which the server runs whole or not at all.
 */
final class SparqlProtocol implements RemoteProtocol {
  private static final StoreQuery GRAPH_SIZES = StoreQuery.of("graph-sizes");
  private static final Node NEAR_DUPLICATES = NodeFactory.createURI(Store.NEAR_DUPLICATES_GRAPH);

  private final Endpoint endpoint;
  private final Requests requests;

  SparqlProtocol(Endpoint endpoint, Requests requests) {
    this.endpoint = endpoint;
    this.requests = requests;
  }

  /** Whether the endpoint answers queries. */
  boolean answersQueries() {
    Requests.ServerAnswer answer = ask("ASK {}");
    if (answer.status() == 401 || answer.status() == 403) {
      throw new StoreException(
          RemoteStore.problem(answer.status()),
          Requests.name(endpoint.query())
              + ": "
              + answer.reason()
              + RemoteStore.hint(answer.status()));
    }
    return answer.isSuccess() && answer.body().stripLeading().startsWith("{");
  }

  @Override
  public Map<String, StoredArticle> stored(Collection<String> articles) {
    return Store.stored(this::answer, articles);
  }

  @Override
  public Map<String, Set<String>> articlesFrom(Collection<String> origins) {
    return Store.articlesFrom(this::answer, origins);
  }

  @Override
  public int put(Batch batch) throws RefusedException {
    NearDuplicates.Changes changes =
        NearDuplicates.changes(this::answer, SignedArticle.of(batch.graphs()), batch.removed());
    UpdateRequest update = new UpdateRequest();
    batch.outdated().forEach(iri -> drop(update, iri));
    QuadDataAcc released = new QuadDataAcc();
    batch.releasedQuads().forEach(released::addQuad);
    if (!released.getQuads().isEmpty()) {
      update.add(new UpdateDataDelete(released));
    }
    for (ArticleGraph graph : batch.graphs()) {
      replace(update, graph.iri(), graph.model().getGraph());
    }
    add(update, changes);
    send(update);
    return changes.found();
  }

  @Override
  public void remove(Collection<String> articles) throws RefusedException {
    NearDuplicates.Changes changes = NearDuplicates.changes(this::answer, List.of(), articles);
    UpdateRequest update = new UpdateRequest();
    articles.forEach(iri -> drop(update, iri));
    add(update, changes);
    send(update);
  }

  @Override
  public Map<String, Long> sizes(Collection<String> graphs) {
    Map<String, Long> sizes = new HashMap<>();
    GRAPH_SIZES
        .ask(this::answer, graphs.stream().map(NodeFactory::createURI).toList())
        .forEach(
            row ->
                sizes.put(
                    row.get("graph").getURI(),
                    ((Number) row.get("triples").getLiteralValue()).longValue()));
    return sizes;
  }

  @Override
  public void replace(String graph, Model model) throws RefusedException {
    UpdateRequest update = new UpdateRequest();
    replace(update, graph, model.getGraph());
    send(update);
  }

  private static void replace(UpdateRequest update, String name, Graph graph) {
    drop(update, name);
    Node node = NodeFactory.createURI(name);
    QuadDataAcc quads = new QuadDataAcc();
    graph.find().forEachRemaining(triple -> quads.addQuad(Quad.create(node, triple)));
    update.add(new UpdateDataInsert(quads));
  }

  private static void drop(UpdateRequest update, String graph) {
    update.add(new UpdateDrop(Target.create(NodeFactory.createURI(graph)), true));
  }

  private static void add(UpdateRequest update, NearDuplicates.Changes changes) {
    for (String iri : changes.unlinked()) {
      Node article = NodeFactory.createURI(iri);
      QuadAcc pattern = new QuadAcc();
      pattern.addQuad(
          Quad.create(NEAR_DUPLICATES, article, Var.alloc("property"), Var.alloc("value")));
      update.add(new UpdateDeleteWhere(pattern));
    }
    QuadDataAcc quads = new QuadDataAcc();
    for (Triple triple : changes.added()) {
      quads.addQuad(Quad.create(NEAR_DUPLICATES, triple));
    }
    if (!quads.getQuads().isEmpty()) {
      update.add(new UpdateDataInsert(quads));
    }
  }

  private void send(UpdateRequest update) throws RefusedException {
    Requests.ServerAnswer answer =
        requests.send(
            HttpRequest.newBuilder(endpoint.update())
                .header("Content-Type", "application/sparql-update; charset=utf-8")
                .POST(BodyPublishers.ofString(update.toString())));
    if (!answer.isSuccess()) {
      throw new RefusedException(answer.status(), answer.reason());
    }
  }

  private Requests.ServerAnswer ask(String query) {
    return requests.send(
        HttpRequest.newBuilder(endpoint.query())
            .header("Content-Type", "application/sparql-query; charset=utf-8")
            .header("Accept", "application/sparql-results+json")
            .POST(BodyPublishers.ofString(query)));
  }

  private List<Binding> answer(Query query) {
    Requests.ServerAnswer answer = ask(query.serialize());
    if (!answer.isSuccess()) {
      throw new StoreException(Requests.name(endpoint.query()) + ": " + answer.reason());
    }
    List<Binding> rows = new ArrayList<>();
    try {
      var results =
          ResultSetFactory.fromJSON(
              new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
      while (results.hasNext()) {
        rows.add(results.nextBinding());
      }
    } catch (ResultSetException e) {
      throw new StoreException(Requests.name(endpoint.query()) + ": not a SPARQL answer", e);
    }
    return rows;
  }
}
