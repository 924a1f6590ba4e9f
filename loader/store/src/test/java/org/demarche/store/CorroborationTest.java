package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.demarche.articles.Article;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorroborationTest {
  private static final Extractor EXTRACTOR = StandardExtractor.get();
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final LocalDate DAY = LocalDate.of(2024, 1, 23);
  private static final String QUOTE =
      "\"The numbers have changed and so has the river between us,\" Norway said.";

  @TempDir Path folder;

  @Test
  void theSameWordsOfOneSpeakerInTwoArticlesAreLinkedBothWays() {
    try (Store store = Store.open(folder)) {
      store.put(
          List.of(
              graph("a", DAY, QUOTE),
              graph(
                  "b",
                  DAY.plusDays(1),
                  "“The numbers have changed, and so has the river between us!” Norway said.")));
      assertThat(new Corroboration(store, IRIS).renew()).isEqualTo(1);
      assertThat(links(store)).isEqualTo(2);
      assertThat(new Corroboration(store, IRIS).renew()).as("again").isEqualTo(1);
      new Corroboration(store, IRIS).drop();
      assertThat(links(store)).isZero();
    }
  }

  @Test
  void aPartOfALongQuotationIsTheSameStatement() {
    try (Store store = Store.open(folder)) {
      store.put(
          List.of(
              graph(
                  "a",
                  DAY,
                  "\"The numbers have changed and so has the river between us and all those who live on it,\" Norway said."),
              graph("b", DAY, "\"The numbers have changed and so has the river,\" Norway said.")));
      assertThat(new Corroboration(store, IRIS).renew()).isEqualTo(1);
    }
  }

  @Test
  void otherWordsOtherSpeakersAndOtherWeeksAreNotLinked() {
    try (Store store = Store.open(folder)) {
      store.put(
          List.of(
              graph("a", DAY, QUOTE),
              graph("b", DAY, QUOTE.replace("Norway", "Iceland")),
              graph("c", DAY.plusDays(9), QUOTE),
              graph(
                  "d",
                  DAY,
                  "\"The quota has changed and so have the boats in our harbours,\" Norway said.")));
      assertThat(new Corroboration(store, IRIS).renew()).isZero();
      assertThat(links(store)).isZero();
    }
  }

  @Test
  void oneArticleDoesNotCorroborateItself() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("a", DAY, QUOTE + "\n\n" + QUOTE)));
      assertThat(new Corroboration(store, IRIS).renew()).isZero();
    }
  }

  private static long links(Store store) {
    store.dataset().begin(ReadWrite.READ);
    try {
      return store
          .dataset()
          .getNamedModel(IRIS.corroborationGraph())
          .listStatements(null, Demarche.corroborates, (org.apache.jena.rdf.model.RDFNode) null)
          .toList()
          .size();
    } finally {
      store.dataset().end();
    }
  }

  private static ArticleGraph graph(String id, LocalDate date, String text) {
    Article article =
        new Article(
            id, "Talks\n\n" + text, "Talks", date, null, null, "https://example.org/" + id, "en");
    return ArticleGraph.of(EXTRACTOR.extract(article), IRIS);
  }
}
