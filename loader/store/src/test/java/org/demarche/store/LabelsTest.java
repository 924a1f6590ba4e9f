package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.store.graph.ArticleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {
  private static final String WITH = "Transport Minister Dorin Mălureanu said that it would pay.";
  private static final String WITHOUT = "Transport Minister Dorin Malureanu said that it was fair.";

  @TempDir Path folder;

  @Test
  void aPersonWhomArticlesSpellInTwoWaysHasOneLabelWhateverComesFirst() {
    ArticleGraph with = Graphs.of("a", WITH);
    ArticleGraph without = Graphs.of("b", WITHOUT);
    for (List<ArticleGraph> order : List.of(List.of(with, without), List.of(without, with))) {
      try (Store store = Store.open(folder.resolve(order.getFirst().iri().substring(35)))) {
        Labels labels = new Labels(store);
        for (ArticleGraph graph : order) {
          store.put(List.of(graph));
          labels.renew();
        }
        assertThat(select(store, "?s dmr:speaker/rdfs:label ?x"))
            .containsExactly("Dorin Mălureanu", "Dorin Mălureanu");
        assertThat(
                select(
                    store,
                    "?p rdfs:label 'Dorin Mălureanu' ; <http://www.w3.org/2004/02/skos/core#altLabel> ?x"))
            .contains("Dorin Malureanu");
        assertThat(labels.renew()).isZero();
      }
    }
  }

  @Test
  void anArticleThatIsForgottenTakesNoLabelAway() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(Graphs.of("a", WITH), Graphs.of("b", WITHOUT)));
      assertThat(new Labels(store).renew()).isEqualTo(1);
      store.remove(List.of(Graphs.iri("a")));
      assertThat(select(store, "?s dmr:speaker/rdfs:label ?x")).containsExactly("Dorin Mălureanu");
      assertThat(store.put(List.of(Graphs.of("b", WITHOUT))).same()).isEqualTo(1);
    }
  }

  private static List<String> select(Store store, String pattern) {
    return new ArrayList<>(StoreText.select(store, "SELECT ?x { " + pattern + " }"));
  }
}
