package org.demarche.store.loading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleSink;
import org.demarche.articles.InputFailure;
import org.demarche.articles.InputWarning;
import org.demarche.extraction.Extractor;
import org.demarche.store.GraphStore;
import org.demarche.store.LoadCounts;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;

/**
 * Loads articles: one thread reads, all cores extract, the caller's thread collects batches, and
 * one thread writes them, each in one transaction. An article that is in with the same content is
 * passed over before it is extracted. Articles are put in the order of the input, so that the store
 * does not depend on the number of threads or the size of batches.
 */
public final class Loader {
  /** Copies of old blocks that a transaction leaves behind weigh little on so many articles. */
  private static final int ARTICLES_A_BATCH = 1_000;

  /** A triple with its share of nodes and strings takes some 150 bytes while it waits. */
  private static final long BYTES_A_TRIPLE = 150;

  /** One batch is written while the next is collected; each may take so much of the memory. */
  private static final long SHARE_OF_MEMORY = 6;

  private static final long MOST_TRIPLES = 1_000_000;

  private final GraphStore store;
  private final OrderedWork<Article, Extracted<ArticleGraph>> work;
  private final Iris iris;
  private final int articlesABatch;
  private final InputNotes notes;
  private final UnchangedFilter unchanged;
  private final BatchWriter writer = new BatchWriter();

  private final List<ArticleGraph> batch = new ArrayList<>();
  private long triples;
  private final long triplesABatch =
      Math.min(MOST_TRIPLES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY / BYTES_A_TRIPLE);
  private final long start = System.nanoTime();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger otherLanguage = new AtomicInteger();
  private final AtomicInteger same = new AtomicInteger();
  private final AtomicLong handled = new AtomicLong();
  private final AtomicLong characters = new AtomicLong();
  private volatile LoadCounts counts = LoadCounts.NONE;

  /**
   * One load.
   *
   * @param store where the articles go; it stays open
   * @param extractor reads them
   * @param iris names what they say
   * @param threads how many threads extract
   * @param notes takes what has to be said of inputs
   */
  public Loader(GraphStore store, Extractor extractor, Iris iris, int threads, InputNotes notes) {
    this(store, extractor, iris, threads, notes, ARTICLES_A_BATCH);
  }

  Loader(
      GraphStore store,
      Extractor extractor,
      Iris iris,
      int threads,
      InputNotes notes,
      int articlesABatch) {
    this.articlesABatch = articlesABatch;
    this.store = store;
    this.iris = iris;
    this.notes = notes;
    this.work =
        new OrderedWork<>(
            threads,
            article ->
                Extracted.of(article, extractor, e -> ArticleGraph.of(e, iris).from(e.article())));
    this.unchanged = new UnchangedFilter(store, iris, extractor, work::add, this::same);
  }

  /**
   * Loads all articles of a source; call it once.
   *
   * @throws org.demarche.store.StoreException when a batch cannot be put; those before it are in
   */
  public LoadReport load(ArticleSource source) {
    try (writer) {
      work.run(
          () -> {
            source.read(new Sink());
            unchanged.flush();
          },
          new Collector());
      put();
    }
    counts = counts.plus(store.finish());
    return report();
  }

  /** Ends the load soon: what is being written is in, and what is ready is written too. */
  public void stop() {
    work.stop();
  }

  /** How far the load has come; from any thread. */
  public LoadReport report() {
    return new LoadReport(
        counts.plus(new LoadCounts(0, 0, same.get(), 0, 0)),
        failed.get(),
        otherLanguage.get(),
        handled.get(),
        characters.get(),
        Duration.ofNanos(System.nanoTime() - start),
        work.wasStopped());
  }

  private void take(Extracted<ArticleGraph> extracted) {
    Article article = extracted.article();
    ArticleGraph graph = extracted.result();
    InputFailure failure = extracted.failure();
    if (graph != null) {
      count(article);
      characters.addAndGet(article.text().codePointCount(0, article.text().length()));
      batch.add(graph);
      triples += graph.model().size();
    } else {
      unchanged.done(iris.article(article));
    }
    if (failure != null) {
      fail(failure);
    }
    if (batch.size() >= articlesABatch || triples >= triplesABatch) {
      put();
    }
  }

  private void same(Article article) {
    same.incrementAndGet();
    count(article);
  }

  private void count(Article article) {
    handled.incrementAndGet();
    if (!article.isEnglish()) {
      otherLanguage.incrementAndGet();
    }
  }

  private void fail(InputFailure failure) {
    failed.incrementAndGet();
    notes.fail(failure);
  }

  private void put() {
    if (!batch.isEmpty()) {
      List<ArticleGraph> full = List.copyOf(batch);
      batch.clear();
      triples = 0;
      writer.write(() -> put(full));
    }
  }

  private void put(List<ArticleGraph> full) {
    LoadCounts more = store.put(full);
    synchronized (this) {
      counts = counts.plus(more);
    }
    full.forEach(graph -> unchanged.done(graph.iri()));
  }

  /** Takes what the workers make. */
  private final class Collector implements OrderedWork.Taker<Extracted<ArticleGraph>> {
    @Override
    public void take(Extracted<ArticleGraph> result) {
      Loader.this.take(result);
    }

    /** A source may be slow, as a pipe is: what has come is not kept waiting. */
    @Override
    public void idle() {
      unchanged.tryFlush();
      put();
    }
  }

  /** Passes on what a source reads, but for articles that are in already. */
  private final class Sink implements ArticleSink {
    @Override
    public void accept(Article article) {
      unchanged.add(article);
    }

    @Override
    public void fail(InputFailure failure) {
      Loader.this.fail(failure);
    }

    @Override
    public void warn(InputWarning warning) {
      notes.warn(warning);
    }
  }
}
