package org.demarche.store.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.articles.Article;
import org.demarche.articles.InputFailure;
import org.demarche.articles.InputWarning;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.store.LoadCounts;
import org.demarche.store.Store;
import org.demarche.store.StoreText;
import org.demarche.store.benchmark.SyntheticArticles;
import org.demarche.store.graph.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
  private static final Extractor EXTRACTOR = StandardExtractor.get();
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final SyntheticArticles MADE =
      new SyntheticArticles(Path.of("..", "..", "data", "samples"), 1);

  @TempDir Path folder;

  @Test
  void theStoreDoesNotDependOnThreadsOrBatches() {
    List<Article> articles = MADE.first(24);
    assertThat(quadsAfter("one", articles, 1, 1)).isEqualTo(quadsAfter("many", articles, 5, 25));
  }

  @Test
  void articlesThatAreInAreNotExtractedAgain() {
    List<Article> articles = MADE.first(8);
    try (Store store = Store.open(folder)) {
      assertThat(load(store, articles, 2, 10).counts().added()).isEqualTo(8);
      LoadReport again = load(store, articles, 2, 10);
      assertThat(again.counts()).isEqualTo(new LoadCounts(0, 0, 8, 0, 0));
      assertThat(again.characters()).isZero();
    }
  }

  @Test
  void theLastOfSeveralFormsOfAnArticleStays() {
    Article first = article("a", "Oslo said that the quota was fair.");
    Article second = article("a", "Oslo said that the quota was unfair.");
    try (Store store = Store.open(folder)) {
      load(store, List.of(first), 2, 10);
      // The first form is in; it comes once more behind the second, which is still on its way.
      LoadReport report = load(store, List.of(second, first), 2, 10);
      assertThat(report.counts().changed()).isEqualTo(2);
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }"))
          .containsExactly("the quota was fair");
    }
  }

  @Test
  void anArticleInAnotherLanguageIsStoredWithoutStatementsAndCounted() {
    Article german =
        new Article(
            "b", "Oslo sagte, die Quote sei gerecht.", "Quote", null, null, null, null, "de");
    try (Store store = Store.open(folder)) {
      LoadReport report = load(store, List.of(german), 2, 10);
      assertThat(report.counts()).isEqualTo(new LoadCounts(1, 0, 0, 0, 0));
      assertThat(report.otherLanguage()).isEqualTo(1);
    }
  }

  @Test
  void failuresAreCountedAndTheRestIsLoaded() {
    List<InputFailure> failures = new ArrayList<>();
    try (Store store = Store.open(folder)) {
      Loader loader = new Loader(store, EXTRACTOR, IRIS, 2, notes(failures));
      LoadReport report =
          loader.load(
              sink -> {
                sink.accept(article("a", "Oslo said that the quota was fair."));
                sink.fail(new InputFailure("b.txt", "is empty"));
                sink.accept(article("c", "Oslo said that the toll was fair."));
              });
      assertThat(report.counts().added()).isEqualTo(2);
      assertThat(report.failed()).isEqualTo(1);
      assertThat(failures).containsExactly(new InputFailure("b.txt", "is empty"));
    }
  }

  @Test
  void stoppingKeepsWhatIsInAndTheSameLoadGoesOn() {
    List<Article> articles = MADE.first(20);
    try (Store store = Store.open(folder)) {
      Loader loader = new Loader(store, EXTRACTOR, IRIS, 2, notes(new ArrayList<>()), 5);
      LoadReport stopped =
          loader.load(
              sink -> {
                articles.forEach(sink::accept);
                // The input never ends.
                stopWhenSomeAreIn(loader);
              });
      assertThat(stopped.stopped()).isTrue();
      int in = stopped.counts().added();
      assertThat(in).isBetween(5, 20);
      LoadReport rest = load(store, articles, 2, 10);
      assertThat(rest.counts().same()).isEqualTo(in);
      assertThat(rest.counts().added()).isEqualTo(20 - in);
    }
    assertThat(quads(folder)).isEqualTo(quadsAfter("undisturbed", articles, 2, 100));
  }

  private static void stopWhenSomeAreIn(Loader loader) {
    try {
      while (loader.report().counts().added() < 5) {
        Thread.sleep(10);
      }
      loader.stop();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aReaderSeesWholeArticlesOnlyWhileTheyAreLoaded() throws Exception {
    List<Article> articles = MADE.first(24);
    try (Store store = Store.open(folder);
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      List<String> torn = new ArrayList<>();
      AtomicInteger looks = new AtomicInteger();
      CountDownLatch loaded = new CountDownLatch(1);
      Future<?> reader =
          threads.submit(
              () -> {
                while (loaded.getCount() > 0) {
                  torn.addAll(StoreText.select(store, TORN));
                  looks.incrementAndGet();
                }
              });
      try {
        Loader loader = new Loader(store, EXTRACTOR, IRIS, 2, notes(new ArrayList<>()), 3);
        loader.load(
            sink -> {
              articles.forEach(sink::accept);
              // However slow the machine is, the load goes on while the reader looks a few times.
              lookSomeTimes(loader, looks, reader);
            });
      } finally {
        loaded.countDown();
      }
      reader.get();
      assertThat(torn).isEmpty();
      assertThat(looks.get()).isGreaterThan(3);
      assertThat(StoreText.select(store, "SELECT ?x { ?x a dmr:Article }")).hasSize(24);
    }
  }

  /** Waits until the first articles are in and the reader has looked four times more since. */
  private static void lookSomeTimes(Loader loader, AtomicInteger looks, Future<?> reader) {
    try {
      while (loader.report().counts().added() == 0) {
        Thread.sleep(1);
      }
      int before = looks.get();
      while (looks.get() < before + 4 && !reader.isDone()) {
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A statement of an article that is not there, or an article that lacks what each has. */
  private static final String TORN =
      """
      SELECT ?x {
        { ?x dmr:statedIn ?a FILTER NOT EXISTS { ?a dmr:contentHash ?h } }
        UNION
        { ?x a dmr:Article FILTER NOT EXISTS { ?x dmr:contentHash ?h ; dmr:extractedBy ?e } }
      }
      """;

  private List<String> quadsAfter(String name, List<Article> articles, int threads, int batch) {
    Path place = folder.resolve(name);
    try (Store store = Store.open(place)) {
      load(store, articles, threads, batch);
    }
    return quads(place);
  }

  private static List<String> quads(Path place) {
    try (Store store = Store.open(place)) {
      return StoreText.quads(store);
    }
  }

  private static LoadReport load(Store store, List<Article> articles, int threads, int batch) {
    Loader loader = new Loader(store, EXTRACTOR, IRIS, threads, notes(new ArrayList<>()), batch);
    return loader.load(sink -> articles.forEach(sink::accept));
  }

  private static InputNotes notes(List<InputFailure> failures) {
    return new InputNotes() {
      @Override
      public void fail(InputFailure failure) {
        failures.add(failure);
      }

      @Override
      public void warn(InputWarning warning) {
        throw new AssertionError(warning);
      }
    };
  }

  private static Article article(String id, String text) {
    return new Article(id, text, "Title", null, null, null, "https://example.org/" + id, "en");
  }
}
