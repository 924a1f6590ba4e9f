package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.store.graph.ArticleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkLoadTest {
  private static final String STORY =
      "Oslo said that the quota was fair. The ministers of both coastal states met in the harbour"
          + " office on Tuesday and talked for five hours about the mackerel, which swim further"
          + " north each summer, and about the boats that follow them there.";
  private static final List<String> WORDS = List.of("quota", "toll", "tariff");

  @TempDir Path folder;

  /** Some of them come again, the same or changed, and one repeats another. */
  private final List<ArticleGraph> graphs =
      List.of(
          Graphs.of("a", STORY),
          Graphs.of("b", "Reykjavik said that the toll was high."),
          Graphs.of("c", STORY + " They ate."),
          Graphs.of("a", STORY),
          Graphs.of("b", "Reykjavik said that the tariff was high."));

  @Test
  void givesTheSameStoreAsBatches() {
    LoadCounts counts;
    try (Store store = Store.open(folder.resolve("bulk"));
        BulkLoad bulk = BulkLoad.into(store)) {
      counts = bulk.put(graphs).plus(bulk.finish());
    }
    assertThat(counts).isEqualTo(new LoadCounts(3, 1, 1, 1, 4));
    try (Store batches = Store.open(folder.resolve("batches"))) {
      batches.put(graphs);
    }
    compare("bulk", "batches");
  }

  @Test
  void isForStoresWithoutArticles() {
    try (Store store = Store.open(folder)) {
      store.put(graphs);
      assertThatThrownBy(() -> BulkLoad.into(store))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("has articles already")
          .extracting(e -> ((StoreException) e).problem())
          .isEqualTo(StoreException.StoreProblem.NOT_EMPTY);
    }
  }

  @Test
  void givenUpItLeavesNothingAndTheStoreCanBeUsed() {
    try (Store store = Store.open(folder.resolve("given-up"))) {
      try (BulkLoad bulk = BulkLoad.into(store)) {
        bulk.put(graphs);
      }
      assertThat(store.isEmpty()).isTrue();
      store.put(graphs);
    }
    try (Store batches = Store.open(folder.resolve("batches"))) {
      batches.put(graphs);
    }
    compare("given-up", "batches");
  }

  @Test
  void whatAProcessLeftUndoneAfterTheTransactionIsDoneOnOpening() throws IOException {
    Path undone = folder.resolve("undone");
    List<ArticleGraph> once = graphs.subList(0, 3);
    try (Store store = Store.open(undone)) {
      store.put(once);
      store.clearNearDuplicates();
    }
    // As a process leaves it that ends between the transaction and the making of the text index.
    StringBuilder signatures = new StringBuilder();
    for (SignedArticle article : SignedArticle.of(once)) {
      signatures
          .append(article.iri())
          .append('\t')
          .append(article.minHash().encoded())
          .append('\n');
    }
    Files.writeString(undone.resolve("bulk-load"), signatures);
    try (var files = Files.list(undone.resolve("text"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    try (Store batches = Store.open(folder.resolve("batches"))) {
      batches.put(once);
    }
    compare("undone", "batches");
    assertThat(undone.resolve("bulk-load")).doesNotExist();
  }

  private void compare(String one, String other) {
    try (Store actual = Store.open(folder.resolve(one));
        Store expected = Store.open(folder.resolve(other))) {
      assertThat(StoreText.quads(actual)).isEqualTo(StoreText.quads(expected));
      assertThat(StoreText.hits(expected, WORDS)).isNotEmpty();
      assertThat(StoreText.hits(actual, WORDS)).isEqualTo(StoreText.hits(expected, WORDS));
    }
  }
}
