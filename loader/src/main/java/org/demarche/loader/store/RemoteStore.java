package org.demarche.loader.store;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.modify.request.QuadAcc;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.update.UpdateRequest;
import org.demarche.loader.graph.ArticleGraph;

/**
 * A graph store behind an HTTP endpoint: Fuseki, or any other of SPARQL 1.1. A batch is one update
 * request, which the server runs whole or not at all. A server that takes no updates but graphs
 * (Graph Store HTTP Protocol) gets one PUT an article; near duplicates are not linked there. All
 * requests can be repeated without harm, and are when the server is busy or the connection breaks.
 */
public final class RemoteStore implements GraphStore {
  private static final int TRIES = 9;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final int TOO_LARGE = 413;
  private static final Node NEAR_DUPLICATES = NodeFactory.createURI(Store.NEAR_DUPLICATES_GRAPH);

  private final Endpoint endpoint;
  private final Requests requests;
  private boolean graphsOnly;

  private RemoteStore(Endpoint endpoint, Requests requests) {
    this.endpoint = endpoint;
    this.requests = requests;
  }

  /** A store at an endpoint; nothing is asked of it yet. */
  public static RemoteStore at(Endpoint endpoint) {
    return at(endpoint, TRIES, FIRST_PAUSE);
  }

  static RemoteStore at(Endpoint endpoint, int tries, Duration firstPause) {
    return new RemoteStore(endpoint, new Requests(endpoint.credentials(), tries, firstPause));
  }

  @Override
  public Map<String, String> contentHashes(Collection<String> articles) {
    return Store.hashes(this::answer, articles);
  }

  @Override
  public LoadCounts put(List<ArticleGraph> given) {
    Batch batch = Batch.of(given, contentHashes(given.stream().map(ArticleGraph::iri).toList()));
    if (batch.graphs().isEmpty()) {
      return batch.counts();
    }
    if (graphsOnly) {
      batch.graphs().forEach(graph -> putGraph(graph.iri(), graph.model()));
      return batch.counts();
    }
    NearDuplicates.Changes changes =
        NearDuplicates.changes(this::answer, SignedArticle.of(batch.graphs()), batch.replaced());
    Requests.Answer answer = update(updateOf(batch, changes));
    if (answer.isSuccess()) {
      return batch.counts().plus(new LoadCounts(0, 0, 0, changes.found(), 0));
    }
    if (answer.status() == TOO_LARGE && given.size() > 1) {
      int half = given.size() / 2;
      return put(given.subList(0, half)).plus(put(given.subList(half, given.size())));
    }
    if (!takesGraphs(answer, batch.graphs().getFirst())) {
      throw refused(answer);
    }
    graphsOnly = true;
    batch.graphs().forEach(graph -> putGraph(graph.iri(), graph.model()));
    return batch.counts();
  }

  /** Puts a user's own reference data into the graph of the reference data. */
  public void putReference(Model reference) {
    UpdateRequest update = new UpdateRequest();
    insert(update, NodeFactory.createURI(Store.REFERENCE_GRAPH), reference.getGraph());
    Requests.Answer answer = update(update);
    if (!answer.isSuccess()) {
      throw refused(answer);
    }
  }

  /**
   * Removes articles, in one request, with all that they alone said and the links to them.
   *
   * @param articles IRIs of articles
   */
  public void remove(Collection<String> articles) {
    if (articles.isEmpty()) {
      return;
    }
    NearDuplicates.Changes changes = NearDuplicates.changes(this::answer, List.of(), articles);
    UpdateRequest update = new UpdateRequest();
    articles.forEach(iri -> drop(update, iri));
    add(update, changes);
    Requests.Answer answer = update(update);
    if (!answer.isSuccess()) {
      throw refused(answer);
    }
  }

  private static UpdateRequest updateOf(Batch batch, NearDuplicates.Changes changes) {
    UpdateRequest update = new UpdateRequest();
    for (ArticleGraph graph : batch.graphs()) {
      drop(update, graph.iri());
      insert(update, NodeFactory.createURI(graph.iri()), graph.model().getGraph());
    }
    add(update, changes);
    return update;
  }

  private static void add(UpdateRequest update, NearDuplicates.Changes changes) {
    Var value = Var.alloc("value");
    Var property = Var.alloc("property");
    for (String iri : changes.unlinked()) {
      Node article = NodeFactory.createURI(iri);
      delete(update, Quad.create(NEAR_DUPLICATES, article, property, value));
    }
    QuadDataAcc quads = new QuadDataAcc();
    for (Triple triple : changes.added()) {
      quads.addQuad(Quad.create(NEAR_DUPLICATES, triple));
    }
    if (!quads.getQuads().isEmpty()) {
      update.add(new UpdateDataInsert(quads));
    }
  }

  private static void drop(UpdateRequest update, String graph) {
    update.add(new UpdateDrop(Target.create(NodeFactory.createURI(graph)), true));
  }

  private static void delete(UpdateRequest update, Quad pattern) {
    QuadAcc quads = new QuadAcc();
    quads.addQuad(pattern);
    update.add(new UpdateDeleteWhere(quads));
  }

  private static void insert(UpdateRequest update, Node name, Graph graph) {
    QuadDataAcc quads = new QuadDataAcc();
    graph.find().forEachRemaining(triple -> quads.addQuad(Quad.create(name, triple)));
    update.add(new UpdateDataInsert(quads));
  }

  private Requests.Answer update(UpdateRequest update) {
    return requests.send(
        HttpRequest.newBuilder(endpoint.update())
            .header("Content-Type", "application/sparql-update; charset=utf-8")
            .POST(BodyPublishers.ofString(update.toString())));
  }

  /** Whether a server that refused an update takes an article as a graph instead. */
  private boolean takesGraphs(Requests.Answer refusal, ArticleGraph graph) {
    return switch (refusal.status()) {
      case 400, 404, 405, 415, 501 -> send(graph.iri(), graph.model()).isSuccess();
      default -> false;
    };
  }

  private void putGraph(String iri, Model model) {
    Requests.Answer answer = send(iri, model);
    if (!answer.isSuccess()) {
      throw refused(answer);
    }
  }

  private Requests.Answer send(String iri, Model model) {
    String address = endpoint.update().toString();
    String name = URLEncoder.encode(iri, StandardCharsets.UTF_8);
    URI graph = URI.create(address + (address.contains("?") ? "&" : "?") + "graph=" + name);
    StringWriter triples = new StringWriter();
    RDFDataMgr.write(triples, model, Lang.NTRIPLES);
    return requests.send(
        HttpRequest.newBuilder(graph)
            .header("Content-Type", "application/n-triples; charset=utf-8")
            .PUT(BodyPublishers.ofString(triples.toString())));
  }

  private List<Binding> answer(Query query) {
    Requests.Answer answer =
        requests.send(
            HttpRequest.newBuilder(endpoint.query())
                .header("Content-Type", "application/sparql-query; charset=utf-8")
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString(query.serialize())));
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

  private StoreException refused(Requests.Answer answer) {
    String hint =
        switch (answer.status()) {
          case 401 -> "; give --user NAME and a password, or a token";
          case 403 -> "; may not write there";
          case 404, 405, 415 -> "; is this the address for updates?";
          default -> "";
        };
    return new StoreException(Requests.name(endpoint.update()) + ": " + answer.reason() + hint);
  }

  @Override
  public void close() {
    requests.close();
  }
}
