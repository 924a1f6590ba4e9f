package org.demarche.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.ArticleGraph;

/**
 * What has to be written of a batch: of each article the last graph, unless it is in already. What
 * was read from where an earlier article came from, and is another by what it says, takes that
 * one's place.
 *
 * @param graphs the graphs to write
 * @param replaced IRIs of those of them that are in, with another content or fewer origins
 * @param outdated IRIs of articles to remove, since what they were read from says something else
 * @param released origins of articles that stay, from which another has come
 * @param counts what it comes to, near duplicates left out
 */
record Batch(
    List<ArticleGraph> graphs,
    Set<String> replaced,
    Set<String> outdated,
    Map<String, Set<String>> released,
    LoadCounts counts) {

  /** IRIs of articles whose graphs go, some of them to come again. */
  Set<String> removed() {
    Set<String> removed = new HashSet<>(replaced);
    removed.addAll(outdated);
    return removed;
  }

  /** The quads that say of articles that stay where they were read from and are no more. */
  List<Quad> releasedQuads() {
    List<Quad> quads = new ArrayList<>();
    released.forEach(
        (article, origins) -> {
          Node node = NodeFactory.createURI(article);
          for (String origin : origins) {
            Node literal = NodeFactory.createLiteralString(origin);
            quads.add(Quad.create(node, node, Demarche.origin.asNode(), literal));
          }
        });
    return quads;
  }

  /** IRIs of articles whose graphs change. */
  Set<String> written() {
    Set<String> written = new HashSet<>(outdated);
    graphs.forEach(graph -> written.add(graph.iri()));
    return written;
  }

  /** What has to be written, given what is in. */
  static Batch of(List<ArticleGraph> given, KnownArticles known) {
    Map<String, StoredArticle> stored =
        new HashMap<>(known.stored(given.stream().map(ArticleGraph::iri).toList()));
    Set<String> inBefore = Set.copyOf(stored.keySet());
    Map<String, ArticleGraph> graphs = new LinkedHashMap<>();
    Set<String> added = new HashSet<>();
    int changed = 0;
    int same = 0;
    for (ArticleGraph graph : given) {
      StoredArticle before = stored.get(graph.iri());
      Set<String> origins = before == null ? Set.of() : before.origins();
      boolean isSame = before != null && before.contentHash().equals(graph.contentHash());
      if (before == null) {
        added.add(graph.iri());
      } else if (isSame) {
        same++;
      } else {
        changed++;
      }
      if (!isSame || !origins.containsAll(graph.origins())) {
        ArticleGraph whole = graph.from(origins);
        graphs.put(graph.iri(), whole);
        stored.put(graph.iri(), new StoredArticle(whole.contentHash(), whole.origins()));
      }
    }
    Map<String, String> byOrigin = new HashMap<>();
    given.forEach(graph -> graph.origins().forEach(o -> byOrigin.put(o, graph.iri())));
    Set<String> now = given.stream().map(ArticleGraph::iri).collect(Collectors.toSet());
    Map<String, Set<String>> lost = lost(byOrigin, now, known);
    Set<String> outdated = outdated(lost, known.stored(lost.keySet()));
    // Who takes the place of one that goes is that one, changed.
    int moved =
        (int)
            outdated.stream()
                .flatMap(article -> lost.getOrDefault(article, Set.of()).stream())
                .map(byOrigin::get)
                .distinct()
                .filter(added::contains)
                .count();
    lost.keySet().removeAll(outdated);
    Set<String> replaced = new HashSet<>(inBefore);
    replaced.retainAll(graphs.keySet());
    int statements = graphs.values().stream().mapToInt(ArticleGraph::statements).sum();
    return new Batch(
        List.copyOf(graphs.values()),
        Set.copyOf(replaced),
        outdated,
        lost,
        new LoadCounts(added.size() - moved, changed + moved, same, 0, statements));
  }

  /** What is in and no part of the batch, with those of its origins from which another came. */
  private static Map<String, Set<String>> lost(
      Map<String, String> byOrigin, Set<String> now, KnownArticles known) {
    Map<String, Set<String>> lost = new TreeMap<>();
    known
        .articlesFrom(byOrigin.keySet())
        .forEach(
            (origin, articles) ->
                articles.stream()
                    .filter(article -> !now.contains(article))
                    .forEach(
                        article ->
                            lost.computeIfAbsent(article, a -> new TreeSet<>()).add(origin)));
    return lost;
  }

  /** Those of them that were read from nowhere else. */
  private static Set<String> outdated(
      Map<String, Set<String>> lost, Map<String, StoredArticle> stored) {
    Set<String> outdated = new TreeSet<>();
    lost.forEach(
        (article, origins) -> {
          StoredArticle before = stored.get(article);
          if (before != null && origins.containsAll(before.origins())) {
            outdated.add(article);
          }
        });
    return outdated;
  }
}
