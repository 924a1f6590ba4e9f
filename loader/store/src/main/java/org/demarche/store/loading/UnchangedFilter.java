package org.demarche.store.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.demarche.articles.Article;
import org.demarche.extraction.Extractor;
import org.demarche.store.GraphStore;
import org.demarche.store.StoredArticle;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.ContentHash;
import org.demarche.store.graph.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Holds back articles that are in a store with the same content. The store is asked for many at a
 * time. An article of which an earlier form is still on its way into the store is passed on,
 * because what the store says of it is about to change.
 */
final class UnchangedFilter {
  private static final int AT_A_TIME = 64;

  private final GraphStore store;
  private final Iris iris;
  private final String extractor;
  private final Consumer<Article> changed;
  private final Consumer<Article> same;
  private final Map<String, Integer> onTheWay = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Article> waiting = new ArrayList<>();

  /**
   * A filter.
   *
   * @param store knows what is in
   * @param iris names articles
   * @param extractor reads what has to be put
   * @param changed takes articles that have to be put
   * @param same takes those that are in
   */
  UnchangedFilter(
      GraphStore store,
      Iris iris,
      Extractor extractor,
      Consumer<Article> changed,
      Consumer<Article> same) {
    this.store = store;
    this.iris = iris;
    this.extractor = extractor.fingerprint();
    this.changed = changed;
    this.same = same;
  }

  void add(Article article) {
    lock.lock();
    try {
      waiting.add(article);
      if (waiting.size() >= AT_A_TIME) {
        passOn();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Passes on what waits for more to come. */
  void flush() {
    lock.lock();
    try {
      passOn();
    } finally {
      lock.unlock();
    }
  }

  /** Does as {@link #flush}, unless another thread is about to pass on more. */
  void tryFlush() {
    if (lock.tryLock()) {
      try {
        passOn();
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean isIn(Article article, @Nullable StoredArticle stored) {
    return stored != null
        && stored.contentHash().equals(ContentHash.of(article, extractor))
        && stored.origins().containsAll(ArticleGraph.origins(article));
  }

  /** Says that the store knows of an article that was passed on, or never will. */
  void done(String article) {
    onTheWay.computeIfPresent(article, (iri, count) -> count == 1 ? null : count - 1);
  }

  private void passOn() {
    if (waiting.isEmpty()) {
      return;
    }
    // Taken before the store is asked: what is in by then, the store tells truly.
    Set<String> unsure = new HashSet<>(onTheWay.keySet());
    List<Article> articles = List.copyOf(waiting);
    waiting.clear();
    List<String> names = articles.stream().map(iris::article).toList();
    Map<String, StoredArticle> stored = store.stored(Set.copyOf(names));
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      String name = names.get(i);
      if (!unsure.contains(name) && isIn(article, stored.get(name))) {
        same.accept(article);
      } else {
        unsure.add(name);
        onTheWay.merge(name, 1, Integer::sum);
        changed.accept(article);
      }
    }
  }
}
