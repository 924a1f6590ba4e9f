package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.OWL2;
import org.demarche.articles.Article;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who of one article is who of another. The people are invented. */
class ActorLinksTest {
  private static final Extractor EXTRACTOR = StandardExtractor.get();
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final String FULL = "Norwegian Foreign Minister Kari Vestdal said it was late.";
  private static final String LONE = "Norway's Foreign Minister Vestdal said it was early.";

  @TempDir Path folder;

  @Test
  void aSurnameIsThePersonOfAnotherArticleWhenOnlyOneFits() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("full", FULL, 2024), graph("lone", LONE, 2024)));
      assertThat(new ActorLinks(store, IRIS).renew()).isEqualTo(new LinkCounts(1, 0));
      assertThat(same(store)).containsExactly("lone-vestdal = kari-vestdal");
    }
  }

  @Test
  void whereTwoFitTheyStayApartAndTheCandidatesAreKept() {
    String other = "Norwegian Transport Minister Erik Vestdal said it was late.";
    try (Store store = Store.open(folder)) {
      store.put(
          List.of(
              graph("full", FULL, 2024), graph("other", other, 2024), graph("lone", LONE, 2024)));
      assertThat(new ActorLinks(store, IRIS).renew()).isEqualTo(new LinkCounts(0, 1));
      assertThat(same(store)).isEmpty();
      assertThat(links(store).listObjectsOfProperty(Demarche.candidate).toList())
          .extracting(node -> Graphs.plain(node.asResource().getURI().replaceFirst(".*/", "")))
          .containsExactlyInAnyOrder("kari-vestdal", "erik-vestdal");
    }
  }

  @Test
  void aBareSurnameIsLinkedOrLeftApartLikeAnyOther() {
    String bare = "Vestdal said it was early. She left at noon.";
    String other = "Swedish Transport Minister Erik Vestdal said it was late.";
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("full", FULL, 2024), graph("bare", bare, 2024)));
      assertThat(new ActorLinks(store, IRIS).renew()).isEqualTo(new LinkCounts(1, 0));
      assertThat(same(store)).containsExactly("bare-vestdal = kari-vestdal");
      store.put(List.of(graph("other", other, 2024)));
      assertThat(new ActorLinks(store, IRIS).renew()).isEqualTo(new LinkCounts(0, 1));
      assertThat(same(store)).isEmpty();
    }
  }

  @Test
  void anotherCountrysOfficeOrAnotherTimeDoesNotFit() {
    String swedish = LONE.replace("Norway", "Sweden");
    try (Store store = Store.open(folder)) {
      store.put(
          List.of(
              graph("full", FULL, 2024),
              graph("swedish", swedish, 2024),
              graph("old", LONE, 1994)));
      assertThat(new ActorLinks(store, IRIS).renew()).isEqualTo(new LinkCounts(0, 0));
    }
  }

  @Test
  void linksAreMadeAnewAndCanBeTakenBack() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("full", FULL, 2024), graph("lone", LONE, 2024)));
      ActorLinks links = new ActorLinks(store, IRIS);
      links.renew();
      long once = links(store).size();
      links.renew();
      assertThat(links(store).size()).isEqualTo(once);
      links.drop();
      assertThat(links(store).isEmpty()).isTrue();
      assertThat(new ActorLinks(store, IRIS).renew().linked()).isEqualTo(1);
    }
  }

  @Test
  void theArticlesTellWhichForeignMinistersACountryHasHad() {
    String later = "Norwegian Foreign Minister Nils Tangen said it was late.";
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("full", FULL, 2023), graph("later", later, 2024)));
      String question =
          """
          PREFIX dmr: <https://w3id.org/demarche/ontology#>
          PREFIX org: <http://www.w3.org/ns/org#>
          PREFIX dct: <http://purl.org/dc/terms/>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX prov: <http://www.w3.org/ns/prov#>
          SELECT ?name ?date WHERE {
            ?tenure dmr:office <https://w3id.org/demarche/office/foreign-minister> ;
              dmr:officeOf <https://w3id.org/demarche/country/no> ;
              org:member/rdfs:label ?name ; dct:date ?date ; prov:wasDerivedFrom ?article .
          } ORDER BY ?date
          """;
      assertThat(rows(store, question))
          .containsExactly("Kari Vestdal 2023-05-14", "Nils Tangen 2024-05-14");
    }
  }

  private static List<String> rows(Store store, String question) {
    List<String> rows = new ArrayList<>();
    store.dataset().begin(ReadWrite.READ);
    try (var execution = QueryExecutionFactory.create(question, store.dataset())) {
      execution
          .execSelect()
          .forEachRemaining(
              r ->
                  rows.add(
                      r.getLiteral("name").getString()
                          + " "
                          + r.getLiteral("date").getLexicalForm()));
    } finally {
      store.dataset().end();
    }
    return rows;
  }

  private static Set<String> same(Store store) {
    return links(store)
        .listStatements(null, OWL2.sameAs, (org.apache.jena.rdf.model.RDFNode) null)
        .mapWith(
            s ->
                (s.getSubject().getURI() + " = " + s.getResource().getURI())
                    .replaceAll("\\S*/", "")
                    .replaceAll("example-org-([a-z]+)-[0-9a-f]{15}", "$1"))
        .toSet();
  }

  private static Model links(Store store) {
    store.dataset().begin(ReadWrite.READ);
    try {
      return org.apache.jena.rdf.model.ModelFactory.createDefaultModel()
          .add(store.dataset().getNamedModel(IRIS.linksGraph()));
    } finally {
      store.dataset().end();
    }
  }

  private static ArticleGraph graph(String id, String text, int year) {
    return ArticleGraph.of(
        EXTRACTOR.extract(
            new Article(
                id,
                text,
                "T",
                LocalDate.of(year, 5, 14),
                null,
                null,
                "https://example.org/" + id,
                "en")),
        IRIS);
  }
}
