package org.demarche.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.store.graph.ArticleGraph;

/**
 * What has to be written of a batch: of each article the last graph, unless it is in already.
 *
 * @param graphs the graphs to write
 * @param replaced IRIs of those of them that are in with another content
 * @param counts what it comes to, near duplicates left out
 */
record Batch(List<ArticleGraph> graphs, Set<String> replaced, LoadCounts counts) {

  static Batch of(List<ArticleGraph> given, Map<String, String> storedHashes) {
    Map<String, String> hashes = new HashMap<>(storedHashes);
    Map<String, ArticleGraph> graphs = new LinkedHashMap<>();
    int added = 0;
    int changed = 0;
    int same = 0;
    for (ArticleGraph graph : given) {
      String before = hashes.put(graph.iri(), graph.contentHash());
      if (graph.contentHash().equals(before)) {
        same++;
      } else {
        added += before == null ? 1 : 0;
        changed += before == null ? 0 : 1;
        graphs.put(graph.iri(), graph);
      }
    }
    Set<String> replaced = new HashSet<>(storedHashes.keySet());
    replaced.retainAll(graphs.keySet());
    int statements = graphs.values().stream().mapToInt(ArticleGraph::statements).sum();
    return new Batch(
        List.copyOf(graphs.values()),
        Set.copyOf(replaced),
        new LoadCounts(added, changed, same, 0, statements));
  }
}
