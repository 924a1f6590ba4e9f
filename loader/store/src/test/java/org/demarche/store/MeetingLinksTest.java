package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.ArticleSink;
import org.demarche.articles.Metadata;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingLinksTest {
  private static final Extractor EXTRACTOR = StandardExtractor.get();
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final String MET = "Norway and Iceland held talks in Bergen on ";

  @TempDir Path folder;

  @Test
  void theSameSidesOnTheSameDayAreOneMeeting() {
    assertThat(linked(article("a", "8", MET + "Tuesday."), article("b", "10", MET + "Tuesday.")))
        .containsExactly("b-1 is a-1");
  }

  @Test
  void peopleStandForTheirSides() {
    assertThat(
            linked(
                article("a", "8", MET + "Tuesday."),
                article(
                    "b",
                    "9",
                    "Norwegian Foreign Minister Ragnhild Austevik met Icelandic Foreign Minister"
                        + " Sigrún Hjaltadóttir in Bergen on Tuesday.")))
        .containsExactly("b-1 is a-1");
  }

  @Test
  void twoRoundsAWeekApartAreTwo() {
    assertThat(linked(article("a", "8", MET + "Tuesday."), article("b", "15", MET + "Tuesday.")))
        .isEmpty();
  }

  @Test
  void anInexactMentionIsTheOnlyOneThatFits() {
    Article later = article("c", "30", "Norway and Iceland met in Bergen in March.");
    assertThat(linked(article("a", "8", MET + "Tuesday."), later)).containsExactly("c-1 is a-1");
    Article next = article("b", "15", MET + "Tuesday.");
    assertThat(linked(article("a", "8", MET + "Tuesday."), next, later)).isEmpty();
  }

  @Test
  void otherPeopleOrAnotherPlaceIsAnotherMeeting() {
    String met =
        "Norwegian %s met Icelandic Foreign Minister Sigrún Hjaltadóttir in %s on Tuesday.";
    String foreignMinister = "Foreign Minister Ragnhild Austevik";
    assertThat(
            linked(
                article("a", "8", met.formatted(foreignMinister, "Oslo")),
                article("b", "9", met.formatted("Prime Minister Jon Solheim", "Oslo")),
                article("c", "9", met.formatted(foreignMinister, "Kyiv"))))
        .isEmpty();
  }

  @Test
  void aPlannedMeetingIsTheOneHeldLater() {
    assertThat(
            linked(
                article("a", "1", "Norway and Iceland are to meet in Bergen on March 8."),
                article("b", "9", MET + "Tuesday.")))
        .containsExactly("a-1 is b-1");
  }

  @Test
  void linksAreTakenBackAndAnArticleRemovedLeavesNothing() {
    try (Store store = Store.open(folder)) {
      put(store, article("a", "8", MET + "Tuesday."), article("b", "10", MET + "Tuesday."));
      MeetingLinks links = new MeetingLinks(store, IRIS);
      assertThat(links.renew()).isEqualTo(1);
      links.drop();
      assertThat(links(store)).isEmpty();
      store.dataset().begin(ReadWrite.WRITE);
      store.dataset().removeNamedModel(IRIS.article(article("b", "10", "")));
      store.dataset().commit();
      store.dataset().end();
      assertThat(links.renew()).isZero();
      assertThat(StoreText.select(store, "SELECT ?x { ?x a dmr:Meeting }"))
          .singleElement()
          .asString()
          .startsWith(IRIS.base() + "meeting/example-org-a-");
    }
  }

  @Test
  void theSamplesTellOfTheTalksInBergenTwice() {
    try (Store store = Store.open(folder)) {
      List<ArticleGraph> graphs = new ArrayList<>();
      new ArticleReader(Metadata.NONE)
          .read(
              Path.of("..", "..", "data", "samples"),
              ArticleSink.of(
                  article -> graphs.add(ArticleGraph.of(EXTRACTOR.extract(article), IRIS)),
                  failure -> assertThat(failure).isNull()));
      store.put(graphs);
      new MeetingLinks(store, IRIS).renew();
      assertThat(links(store))
          .contains(
              "northern-wire-example-mackerel-talks-bergen-1 is"
                  + " harbour-courier-example-iceland-turns-down-mackerel-plan-1");
    }
  }

  private List<String> linked(Article... articles) {
    Path store = folder.resolve(String.valueOf(articles.length));
    try (Store opened = Store.open(store)) {
      put(opened, articles);
      new MeetingLinks(opened, IRIS).renew();
      return links(opened);
    }
  }

  private static void put(Store store, Article... articles) {
    store.put(
        Arrays.stream(articles).map(a -> ArticleGraph.of(EXTRACTOR.extract(a), IRIS)).toList());
  }

  private static List<String> links(Store store) {
    return StoreText.select(
            store,
            "SELECT (CONCAT(REPLACE(STR(?a), '.*/', ''), ' is ', REPLACE(STR(?b), '.*/', '')) AS ?x)"
                + " { ?a dmr:sameMeeting ?b } ORDER BY ?x")
        .stream()
        .map(Graphs::plain)
        .toList();
  }

  private static Article article(String id, String day, String text) {
    LocalDate date = LocalDate.of(2022, 3, Integer.parseInt(day));
    return new Article(id, text, "T", date, null, null, "https://example.org/" + id, "en");
  }
}
