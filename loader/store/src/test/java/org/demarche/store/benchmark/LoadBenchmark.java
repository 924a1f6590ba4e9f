package org.demarche.store.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.system.Txn;
import org.demarche.articles.Article;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.who.ReferenceData;
import org.demarche.store.BulkLoad;
import org.demarche.store.GraphStore;
import org.demarche.store.Store;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;
import org.demarche.store.loading.Extracted;
import org.demarche.store.loading.LoadReport;
import org.demarche.store.loading.Loader;
import org.demarche.store.loading.OrderedWork;

/**
 * Measures extraction and loading of made articles: {@code LoadBenchmark COUNT FOLDER [bulk]}. Run
 * it as {@code BENCHMARKS.md} says.
 */
public final class LoadBenchmark {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final int WARM_UP = 1200;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final String STATEMENTS_OF_A_SPEAKER =
      """
      PREFIX dmr: <https://w3id.org/demarche/ontology#>
      SELECT ?content { ?s dmr:speaker ?who ; dmr:about ?topic ; dmr:contentText ?content } LIMIT 100
      """;

  private final SyntheticArticles made =
      new SyntheticArticles(Path.of("..", "..", "data", "samples"), 2026);
  private final Extractor extractor = new Extractor(ReferenceData.standard());
  private final int count;

  private LoadBenchmark(int count) {
    this.count = count;
  }

  /** With how many articles, a folder that does not exist yet, and perhaps {@code bulk}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    LoadBenchmark benchmark = new LoadBenchmark(Integer.parseInt(args[0]));
    Path folder = Path.of(args[1]);
    if (Files.exists(folder)) {
      throw new IOException(folder + " exists already");
    }
    benchmark.warmUp();
    benchmark.extract();
    benchmark.load(folder, args.length > 2 && args[2].equals("bulk"));
  }

  /** The compilers of the virtual machine are busy for about a thousand articles. */
  private void warmUp() {
    extracted(0, Math.min(count, WARM_UP));
  }

  private void extract() {
    int some = Math.min(count, 2000);
    long start = System.nanoTime();
    long characters = extracted(WARM_UP, WARM_UP + some);
    print("extraction alone", some, characters, System.nanoTime() - start);
  }

  private long extracted(int from, int to) {
    AtomicLong characters = new AtomicLong();
    OrderedWork<Article, Extracted<ArticleGraph>> work =
        new OrderedWork<>(
            THREADS, article -> Extracted.of(article, extractor, e -> ArticleGraph.of(e, IRIS)));
    work.run(
        () -> IntStream.range(from, to).forEach(i -> work.add(made.article(i))),
        extracted -> characters.addAndGet(length(extracted.article())));
    return characters.get();
  }

  private static int length(Article article) {
    return article.text().codePointCount(0, article.text().length());
  }

  private void load(Path folder, boolean bulk) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Long> waits = new ArrayList<>();
    LoadReport report;
    try (Store store = Store.open(folder)) {
      Thread reader = Thread.ofPlatform().daemon().start(() -> read(store, waits, !bulk));
      GraphStore target = bulk ? BulkLoad.into(store) : store;
      Loader loader = new Loader(target, extractor, IRIS, THREADS, new StrictNotes());
      Thread clock = Thread.ofPlatform().daemon().start(() -> clock(loader));
      report =
          loader.load(sink -> IntStream.range(0, count).forEach(i -> sink.accept(made.article(i))));
      clock.interrupt();
      clock.join();
      reader.interrupt();
      reader.join();
    }
    long characters = report.characters();
    print(bulk ? "bulk load" : "load", count, characters, System.nanoTime() - start);
    System.out.println(report.counts());
    waits.sort(null);
    if (!waits.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "a reader's query: median %d ms, 99 of 100 within %d ms, longest %d ms%n",
          waits.get(waits.size() / 2),
          waits.get(waits.size() * 99 / 100),
          waits.getLast());
    }
    System.out.printf("heap: peak of live pools %d MB%n", heapPeak() >> 20);
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
      System.out.printf("store: %d MB%n", bytes >> 20);
    }
  }

  /** Prints the rate of each tenth of the articles, once they have been handled. */
  private void clock(Loader loader) {
    long start = System.nanoTime();
    try {
      for (int tenth = 1; tenth <= 10; ) {
        if (loader.report().handled() >= (long) tenth * count / 10) {
          long end = System.nanoTime();
          double seconds = (end - start) / 1e9;
          System.out.printf(
              Locale.ROOT, "tenth %d: %.1f articles/s%n", tenth, count / 10.0 / seconds);
          start = end;
          tenth++;
        } else {
          Thread.sleep(10);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void read(Store store, List<Long> waits, boolean wanted) {
    try {
      while (wanted) {
        Thread.sleep(500);
        long start = System.nanoTime();
        Txn.executeRead(
            store.dataset(),
            () -> {
              try (var execution =
                  QueryExecutionFactory.create(STATEMENTS_OF_A_SPEAKER, store.dataset())) {
                execution.execSelect().forEachRemaining(row -> row.get("content"));
              }
            });
        waits.add((System.nanoTime() - start) / 1_000_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static void print(String what, int articles, long characters, long nanos) {
    double seconds = nanos / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d articles, %.1f million characters, %.1f s: %.0f articles/s, %.0f characters/s%n",
        what,
        articles,
        characters / 1e6,
        seconds,
        articles / seconds,
        characters / seconds);
  }
}
