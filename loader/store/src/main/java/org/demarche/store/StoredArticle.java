package org.demarche.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What a store keeps of an article beside what it says.
 *
 * @param contentHash of what its graph is made from
 * @param origins where it was read from; empty where nobody can tell
 */
public record StoredArticle(String contentHash, Set<String> origins) {
  /** Keeps an unmodifiable copy. */
  public StoredArticle {
    origins = Set.copyOf(origins);
  }

  /** From rows of article, hash and origin, one for each origin. */
  static Map<String, StoredArticle> of(Iterable<Binding> rows) {
    Map<String, StoredArticle> stored = new HashMap<>();
    for (Binding row : rows) {
      String article = row.get(Var.alloc("article")).getURI();
      String hash = row.get(Var.alloc("hash")).getLiteralLexicalForm();
      Set<String> origins =
          row.contains("origin")
              ? Set.of(row.get(Var.alloc("origin")).getLiteralLexicalForm())
              : Set.of();
      stored.merge(article, new StoredArticle(hash, origins), StoredArticle::and);
    }
    return stored;
  }

  private StoredArticle and(StoredArticle other) {
    Set<String> all = new TreeSet<>(origins);
    all.addAll(other.origins);
    return new StoredArticle(contentHash, all);
  }
}
