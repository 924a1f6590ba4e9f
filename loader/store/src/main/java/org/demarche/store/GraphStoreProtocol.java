package org.demarche.store;

import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.ArticleGraph;

/**
 * SPARQL 1.1 Graph Store HTTP Protocol: a PUT an article, which the server takes whole or not at
 * all. Near duplicates are not linked, because that needs queries.
 */
final class GraphStoreProtocol implements RemoteProtocol {
  private static final int NOT_FOUND = 404;

  private final URI address;
  private final Requests requests;

  GraphStoreProtocol(URI address, Requests requests) {
    this.address = address;
    this.requests = requests;
  }

  @Override
  public Map<String, StoredArticle> stored(Collection<String> articles) {
    Map<String, StoredArticle> stored = new HashMap<>();
    for (String article : articles) {
      get(article)
          .map(model -> model.createResource(article))
          .filter(resource -> resource.hasProperty(Demarche.contentHash))
          .ifPresent(resource -> stored.put(article, stored(resource)));
    }
    return stored;
  }

  private static StoredArticle stored(Resource article) {
    Set<String> origins = new HashSet<>();
    article.listProperties(Demarche.origin).forEach(s -> origins.add(s.getString()));
    return new StoredArticle(article.getProperty(Demarche.contentHash).getString(), origins);
  }

  /** Nobody can tell without queries: a changed file of no address is then an article more. */
  @Override
  public Map<String, Set<String>> articlesFrom(Collection<String> origins) {
    return Map.of();
  }

  @Override
  public int put(Batch batch) throws RefusedException {
    for (ArticleGraph graph : batch.graphs()) {
      replace(graph.iri(), graph.model());
    }
    return 0;
  }

  @Override
  public void remove(Collection<String> articles) throws RefusedException {
    for (String article : articles) {
      Requests.ServerAnswer answer = requests.send(HttpRequest.newBuilder(graph(article)).DELETE());
      if (!answer.isSuccess() && answer.status() != NOT_FOUND) {
        throw new RefusedException(answer.status(), answer.reason());
      }
    }
  }

  @Override
  public Map<String, Long> sizes(Collection<String> graphs) {
    Map<String, Long> sizes = new HashMap<>();
    for (String name : graphs) {
      get(name).ifPresent(model -> sizes.put(name, model.size()));
    }
    return sizes;
  }

  @Override
  public void replace(String name, Model model) throws RefusedException {
    StringWriter triples = new StringWriter();
    RDFDataMgr.write(triples, model, Lang.NTRIPLES);
    Requests.ServerAnswer answer =
        requests.send(
            HttpRequest.newBuilder(graph(name))
                .header("Content-Type", "application/n-triples; charset=utf-8")
                .PUT(BodyPublishers.ofString(triples.toString())));
    if (!answer.isSuccess()) {
      throw new RefusedException(answer.status(), answer.reason());
    }
  }

  private Optional<Model> get(String name) {
    Requests.ServerAnswer answer =
        requests.send(
            HttpRequest.newBuilder(graph(name)).header("Accept", "application/n-triples").GET());
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    if (!answer.isSuccess()) {
      throw new StoreException(
          RemoteStore.problem(answer.status()),
          Requests.name(address) + ": " + answer.reason() + RemoteStore.hint(answer.status()));
    }
    try {
      Model model = ModelFactory.createDefaultModel();
      RDFDataMgr.read(model, new StringReader(answer.body()), null, Lang.NTRIPLES);
      return Optional.of(model);
    } catch (RiotException e) {
      throw new StoreException(Requests.name(address) + ": no answer of a graph store", e);
    }
  }

  private URI graph(String name) {
    String start = address.toString();
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return URI.create(start + (start.contains("?") ? "&" : "?") + "graph=" + encoded);
  }
}
