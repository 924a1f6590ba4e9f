package org.demarche.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.demarche.store.graph.ArticleGraph;

/**
 * A graph store behind an HTTP endpoint: Fuseki, or any other of SPARQL 1.1. Where the server
 * answers queries and takes updates, a batch is one update request; else an article is one graph
 * that is put (Graph Store HTTP Protocol). Either can be repeated without harm, and is when the
 * server is busy or the connection breaks. The vocabulary and the reference data are put first, if
 * they are not there.
 */
public final class RemoteStore implements EditableStore {
  private static final int TOO_LARGE = 413;

  private final Endpoint endpoint;
  private final Requests requests;
  private volatile RemoteProtocol protocol;
  private boolean begun;
  private boolean prepared;

  private RemoteStore(Endpoint endpoint, Requests requests) {
    this.endpoint = endpoint;
    this.requests = requests;
    this.protocol = new SparqlProtocol(endpoint, requests);
  }

  /** A store at an endpoint; nothing is asked of it yet. */
  public static RemoteStore at(Endpoint endpoint) {
    return at(endpoint, RetryPolicy.STANDARD);
  }

  static RemoteStore at(Endpoint endpoint, RetryPolicy retries) {
    return new RemoteStore(endpoint, new Requests(endpoint.credentials(), retries));
  }

  @Override
  public Map<String, StoredArticle> stored(Collection<String> articles) {
    return protocol().stored(articles);
  }

  @Override
  public LoadCounts put(List<ArticleGraph> given) {
    prepare();
    Batch batch = Batch.of(given, new KnownArticles(this::stored, protocol()::articlesFrom));
    if (batch.graphs().isEmpty()) {
      return batch.counts();
    }
    try {
      int found = write(way -> way.put(batch));
      return batch.counts().plus(new LoadCounts(0, 0, 0, found, 0));
    } catch (RemoteProtocol.RefusedException e) {
      if (e.status() == TOO_LARGE && given.size() > 1) {
        int half = given.size() / 2;
        return put(given.subList(0, half)).plus(put(given.subList(half, given.size())));
      }
      throw refused(e);
    }
  }

  @Override
  public void remove(Collection<String> articles) {
    if (articles.isEmpty()) {
      return;
    }
    try {
      write(
          way -> {
            way.remove(articles);
            return 0;
          });
    } catch (RemoteProtocol.RefusedException e) {
      throw refused(e);
    }
  }

  @Override
  public void putReference(Model reference) {
    prepare();
    replace(Store.REFERENCE_GRAPH, CommonGraphs.reference(reference));
  }

  private void prepare() {
    if (!prepared) {
      Map<String, Model> graphs = CommonGraphs.standard();
      Map<String, Long> sizes = protocol().sizes(graphs.keySet());
      graphs.forEach(
          (name, model) -> {
            // A user's own reference data may be among those that are there.
            long there = sizes.getOrDefault(name, 0L);
            boolean reference = name.equals(Store.REFERENCE_GRAPH);
            if (reference ? there == 0 : there != model.size()) {
              replace(name, model);
            }
          });
      prepared = true;
    }
  }

  private void replace(String name, Model model) {
    try {
      write(
          way -> {
            way.replace(name, model);
            return 0;
          });
    } catch (RemoteProtocol.RefusedException e) {
      throw refused(e);
    }
  }

  private interface Write {
    int by(RemoteProtocol way) throws RemoteProtocol.RefusedException;
  }

  /** Writes; a server that takes no updates may take graphs. */
  private int write(Write write) throws RemoteProtocol.RefusedException {
    RemoteProtocol way = protocol();
    try {
      return write.by(way);
    } catch (RemoteProtocol.RefusedException e) {
      if (way instanceof GraphStoreProtocol || !mayTakeGraphs(e.status())) {
        throw e;
      }
      GraphStoreProtocol graphs = new GraphStoreProtocol(endpoint.update(), requests);
      try {
        int result = write.by(graphs);
        protocol = graphs;
        return result;
      } catch (RemoteProtocol.RefusedException second) {
        throw e;
      }
    }
  }

  /** The way that this server understands. */
  private synchronized RemoteProtocol protocol() {
    if (!begun) {
      if (protocol instanceof SparqlProtocol sparql && !sparql.answersQueries()) {
        protocol = new GraphStoreProtocol(endpoint.update(), requests);
      }
      begun = true;
    }
    return protocol;
  }

  private static boolean mayTakeGraphs(int status) {
    return status == 400 || status == 404 || status == 405 || status == 415 || status == 501;
  }

  private StoreException refused(RemoteProtocol.RefusedException refusal) {
    return new StoreException(
        problem(refusal.status()),
        Requests.name(endpoint.update()) + ": " + refusal.getMessage() + hint(refusal.status()),
        refusal);
  }

  static StoreException.StoreProblem problem(int status) {
    return status == 401
        ? StoreException.StoreProblem.UNAUTHORIZED
        : StoreException.StoreProblem.OTHER;
  }

  static String hint(int status) {
    return switch (status) {
      case 403 -> "; this user may not write there";
      case 404, 405, 415 -> "; it takes no updates and no graphs: is the address right?";
      default -> "";
    };
  }

  @Override
  public void close() {
    requests.close();
  }
}
