package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.demarche.articles.Article;
import org.demarche.extraction.StandardExtractor;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginsTest {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final LoadCounts NEW = new LoadCounts(1, 0, 0, 0, 1);
  private static final LoadCounts CHANGED = new LoadCounts(0, 1, 0, 0, 1);

  @TempDir Path folder;

  @Test
  void twoFilesOfOneNameAreTwoArticles() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("mon/001.txt", "Oslo said that the quota was fair.")));
      store.put(List.of(graph("tue/001.txt", "Reykjavik said that it was late.")));
      assertThat(contents(store)).containsExactlyInAnyOrder("it was late", "the quota was fair");
    }
  }

  @Test
  void whatAChangedFileSaysTakesThePlaceOfWhatItSaidBefore() {
    try (Store store = Store.open(folder)) {
      assertThat(store.put(List.of(graph("a.txt", "Oslo said that the quota was fair."))))
          .isEqualTo(NEW);
      assertThat(store.put(List.of(graph("a.txt", "Oslo said that the quota was unfair."))))
          .isEqualTo(CHANGED);
      assertThat(contents(store)).containsExactly("the quota was unfair");
    }
  }

  @Test
  void oneTextInTwoFilesIsOneArticleUntilBothHaveChanged() {
    String first = "Oslo said that the quota was fair.";
    String second = "Oslo said that it was late.";
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("mon/a.txt", first)));
      assertThat(store.put(List.of(graph("tue/a.txt", first))).same()).isEqualTo(1);
      store.put(List.of(graph("mon/a.txt", second)));
      assertThat(contents(store)).containsExactlyInAnyOrder("it was late", "the quota was fair");
      store.put(List.of(graph("tue/a.txt", second)));
      assertThat(contents(store)).containsExactly("it was late");
    }
  }

  @Test
  void filesThatHaveChangedPlacesLoseNothing() {
    String first = "Oslo said that the quota was fair.";
    String second = "Oslo said that it was late.";
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("mon/a.txt", first), graph("tue/a.txt", second)));
      store.put(List.of(graph("mon/a.txt", second), graph("tue/a.txt", first)));
      assertThat(contents(store)).containsExactlyInAnyOrder("it was late", "the quota was fair");
    }
    try (Store store = Store.open(folder.resolve("one-by-one"))) {
      store.put(List.of(graph("mon/a.txt", first), graph("tue/a.txt", second)));
      store.put(List.of(graph("mon/a.txt", second)));
      store.put(List.of(graph("tue/a.txt", first)));
      assertThat(contents(store)).containsExactlyInAnyOrder("it was late", "the quota was fair");
    }
  }

  @Test
  void whatComesFromNowhereReplacesNothing() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph(null, "Oslo said that the quota was fair.")));
      store.put(List.of(graph(null, "Oslo said that it was late.")));
      assertThat(contents(store)).containsExactlyInAnyOrder("it was late", "the quota was fair");
    }
  }

  @Test
  void aBulkLoadKeepsOriginsToo() {
    String first = "Oslo said that the quota was fair.";
    try (Store store = Store.open(folder)) {
      try (BulkLoad bulk = BulkLoad.into(store)) {
        bulk.put(List.of(graph("mon/a.txt", first), graph("tue/a.txt", first)));
        bulk.finish();
      }
      String iri = graph("mon/a.txt", first).iri();
      assertThat(store.stored(Set.of(iri)))
          .hasEntrySatisfying(iri, stored -> assertThat(stored.origins()).hasSize(2));
      store.put(List.of(graph("mon/a.txt", "Oslo said that it was late.")));
      assertThat(contents(store)).containsExactlyInAnyOrder("it was late", "the quota was fair");
      store.put(List.of(graph("tue/a.txt", "Oslo said that it was early.")));
      assertThat(contents(store)).containsExactlyInAnyOrder("it was late", "it was early");
    }
  }

  @Test
  void aGraphNamesNoFolderOfAMachine() {
    assertThat(graph("/home/somebody/a.txt", "Oslo said that it was late.").toNQuads())
        .doesNotContain("somebody");
  }

  private static List<String> contents(Store store) {
    return StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }").stream()
        .map(c -> c.replaceAll("[\"]|@en", ""))
        .toList();
  }

  private static ArticleGraph graph(@Nullable String origin, String text) {
    String id = origin == null ? "-" : Arrays.asList(origin.split("/", -1)).getLast();
    Article article =
        new Article(id, text, "Quota", null, null, null, null, "en", List.of(), origin);
    return ArticleGraph.of(StandardExtractor.get().extract(article), IRIS).from(article);
  }
}
