package org.demarche.store.loading;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.store.Store;
import org.demarche.store.benchmark.StrictNotes;
import org.demarche.store.benchmark.SyntheticArticles;
import org.demarche.store.graph.Iris;

/**
 * Loads made articles into a store, in a process of its own that can be killed. It says how many it
 * has added, each time in a line: 0 when it begins, and then whenever there are more.
 */
final class LoadProcess {
  private LoadProcess() {}

  /**
   * With a folder for the store, the folder of the samples, how many articles, and how many a
   * batch.
   */
  public static void main(String[] args) {
    load(
        Path.of(args[0]),
        Path.of(args[1]),
        Integer.parseInt(args[2]),
        Integer.parseInt(args[3]),
        loader -> Thread.ofPlatform().daemon().start(() -> tell(loader)));
  }

  private static void tell(Loader loader) {
    int told = -1;
    try {
      while (true) {
        int added = loader.report().counts().added();
        if (added > told) {
          System.out.println(added);
          told = added;
        }
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void load(Path folder, Path samples, int count, int batch, Consumer<Loader> begun) {
    SyntheticArticles made = new SyntheticArticles(samples, 7);
    Extractor extractor = StandardExtractor.get();
    try (Store store = Store.open(folder)) {
      Loader loader =
          new Loader(store, extractor, new Iris(Iris.DEFAULT_BASE), 2, new StrictNotes(), batch);
      begun.accept(loader);
      loader.load(sink -> IntStream.range(0, count).forEach(i -> sink.accept(made.article(i))));
    }
  }
}
