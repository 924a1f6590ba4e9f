package org.demarche.cli;

import java.util.ArrayList;
import java.util.List;
import org.demarche.loader.article.Article;
import org.demarche.loader.article.ArticleReader;
import org.demarche.loader.article.InputFailure;
import org.demarche.loader.extraction.Extractor;
import org.demarche.loader.graph.ArticleGraph;
import org.demarche.loader.graph.Iris;
import org.demarche.loader.store.LoadCounts;
import org.demarche.loader.store.Store;

/** Articles into a store, a hundred a transaction. */
final class Loading {
  private static final int BATCH = 100;

  private final Console console;
  private final Store store;
  private final long start = System.nanoTime();
  private final List<ArticleGraph> batch = new ArrayList<>();
  private int added;
  private int changed;
  private int same;
  private int statements;
  private int failed;

  private Loading(Console console, Store store) {
    this.console = console;
    this.store = store;
  }

  /** Loads all and says how it went; the result is how many inputs failed. */
  static int run(
      Console console,
      Store store,
      ArticleReader reader,
      boolean allowPrivate,
      Extractor extractor,
      Iris iris,
      List<String> inputs) {
    Loading loading = new Loading(console, store);
    try (InOrder<Article, Extracted<ArticleGraph>> work =
        new InOrder<>(
            article -> Extracted.of(article, extractor, e -> ArticleGraph.of(e, iris)),
            loading::take)) {
      new Inputs(reader, allowPrivate, console, loading::fail).read(inputs, work::add);
      work.finish();
    }
    loading.put();
    console.note(loading.summary());
    return loading.failed;
  }

  private void take(Extracted<ArticleGraph> extracted) {
    ArticleGraph graph = extracted.result();
    InputFailure failure = extracted.failure();
    if (graph != null) {
      batch.add(graph);
    } else if (failure != null) {
      fail(failure);
    }
    if (batch.size() >= BATCH) {
      put();
    }
  }

  private void fail(InputFailure failure) {
    failed++;
    console.complain(Wording.printable(failure.name()) + ": " + Wording.oneLine(failure.reason()));
  }

  private void put() {
    if (batch.isEmpty()) {
      return;
    }
    LoadCounts counts = store.put(List.copyOf(batch));
    batch.clear();
    added += counts.added();
    changed += counts.changed();
    same += counts.same();
    statements += counts.statements();
  }

  private String summary() {
    return "%s: %d new, %d changed, %d same%s; %s; %s"
        .formatted(
            Wording.count(added + changed + same, "article"),
            added,
            changed,
            same,
            failed == 0 ? "" : "; " + Wording.count(failed, "input") + " failed",
            Wording.count(statements, "statement"),
            Wording.seconds(start));
  }
}
