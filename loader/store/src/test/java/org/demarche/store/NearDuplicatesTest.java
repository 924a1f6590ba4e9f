package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.system.Txn;
import org.demarche.store.graph.MinHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearDuplicatesTest {
  private static final String STORY =
      "The ministers of both coastal states met in the harbour office on Tuesday and talked for five"
          + " hours about the mackerel, which swim further north each summer. One of them said that"
          + " the boats had landed far more than the scientists had advised, and that a single quota"
          + " was the only way out. The other answered that no quota would be set by somebody else.";
  private static final String OTHER =
      "Ships on the lower Danube carried half their load in July because the river is lower than at"
          + " any time since records began. Pilots now take vessels through the narrows one by one,"
          + " and grain waits in the ports. The commission that looks after the river asked all"
          + " states along it to dredge before the autumn, when the harvest has to be moved.";

  @TempDir Path folder;

  @Test
  void theSameStoryInSeveralOutletsIsLinkedToTheFirst() {
    try (Store store = Store.open(folder)) {
      LoadCounts counts =
          store.put(
              List.of(
                  Graphs.of("a", STORY),
                  Graphs.of("b", OTHER),
                  Graphs.of("c", "LONDON (Wire) - " + STORY),
                  Graphs.of("d", STORY.replace("Tuesday", "Monday") + " Talks go on in June.")));
      assertThat(counts.nearDuplicates()).isEqualTo(2);
      assertThat(links(store)).containsOnlyKeys("c", "d").containsValue("a");
    }
  }

  @Test
  void itDoesNotMatterHowTheArticlesFallIntoBatches() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(Graphs.of("a", STORY)));
      store.put(List.of(Graphs.of("b", OTHER), Graphs.of("c", STORY + " Talks go on.")));
      assertThat(links(store)).containsExactly(Map.entry("c", "a"));
    }
  }

  @Test
  void whenTheFirstIsRemovedTheNextTakesItsPlace() {
    try (Store store = Store.open(folder)) {
      store.put(
          List.of(
              Graphs.of("a", STORY), Graphs.of("c", STORY + " x"), Graphs.of("d", STORY + " y")));
      store.remove(List.of(Graphs.iri("a")));
      assertThat(links(store)).containsExactly(Map.entry("d", "c"));
    }
  }

  @Test
  void aChangedArticleIsLookedAtAgain() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(Graphs.of("a", STORY), Graphs.of("c", STORY + " x")));
      store.put(List.of(Graphs.of("c", OTHER)));
      assertThat(links(store)).isEmpty();
      store.put(List.of(Graphs.of("a", STORY + " Corrected."), Graphs.of("c", STORY)));
      assertThat(links(store)).containsExactly(Map.entry("c", "a"));
    }
  }

  @Test
  void similarityIsEstimatedFromSignatures() {
    MinHash story = MinHash.of(STORY).orElseThrow();
    assertThat(story.similarity(MinHash.decoded(story.encoded()))).isEqualTo(1);
    assertThat(story.similarity(MinHash.of(OTHER).orElseThrow())).isLessThan(0.1);
    assertThat(story.similarity(MinHash.of(STORY.substring(0, 280)).orElseThrow()))
        .isBetween(0.5, 0.95);
    assertThat(MinHash.of("Too short to tell.")).isEmpty();
  }

  /** Keys of near duplicates, with the key of what each repeats. */
  private static Map<String, String> links(Store store) {
    String query =
        """
        PREFIX dmr: <https://w3id.org/demarche/ontology#>
        SELECT ?a ?b { ?a dmr:nearDuplicateOf ?b }
        """;
    Map<String, String> links = new TreeMap<>();
    Txn.executeRead(
        store.dataset(),
        () -> {
          try (var execution = QueryExecutionFactory.create(query, store.dataset())) {
            execution
                .execSelect()
                .forEachRemaining(
                    row ->
                        links.put(
                            Graphs.plain(row.getResource("a").getLocalName()),
                            Graphs.plain(row.getResource("b").getLocalName())));
          }
        });
    return links;
  }
}
