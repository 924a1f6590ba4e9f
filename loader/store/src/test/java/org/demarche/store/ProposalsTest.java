package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.demarche.ontology.Demarche;
import org.demarche.store.graph.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalsTest {
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final String HEAD =
      """
      PREFIX dmr: <https://w3id.org/demarche/ontology#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX stance: <https://w3id.org/demarche/stance/>
      PREFIX : <http://example.org/>
      stance:supports dmr:polarity 2 .
      stance:rejects dmr:polarity -2 .
      """;

  @TempDir Path folder;

  @Test
  void positionsOfTwoArticlesOnTheSameThingAreOnOneProposal() {
    try (Store store =
        opened(
            position("p1", "a1", "supports", "a joint quota for mackerel"),
            position("p2", "a2", "rejects", "one joint mackerel quota"))) {
      assertThat(new Proposals(store, IRIS).renew()).isEqualTo(1);
      Model links = links(store);
      assertThat(links.listSubjectsWithProperty(RDF.type, Demarche.Proposal).toList())
          .singleElement()
          .satisfies(
              p ->
                  assertThat(p.getProperty(SKOS.prefLabel).getString())
                      .isEqualTo("a joint quota for mackerel"));
      assertThat(polarity(links, "p1")).isEqualTo(2);
      assertThat(polarity(links, "p2")).isEqualTo(-2);
      assertThat(new Proposals(store, IRIS).renew()).as("again").isEqualTo(1);
      new Proposals(store, IRIS).drop();
      assertThat(links(store).isEmpty()).isTrue();
    }
  }

  @Test
  void whoIsForTheOppositeIsAgainstIt() {
    try (Store store =
        opened(
            position("p1", "a1", "supports", "the lifting of sanctions on the ports"),
            position("p2", "a2", "supports", "sanctions on the ports"))) {
      new Proposals(store, IRIS).renew();
      assertThat(polarity(links(store), "p1")).isEqualTo(-2);
      assertThat(polarity(links(store), "p2")).isEqualTo(2);
    }
  }

  @Test
  void whatOneArticleAloneTellsOfIsNone() {
    try (Store store =
        opened(
            position("p1", "a1", "supports", "a joint mackerel quota"),
            position("p2", "a1", "rejects", "a joint mackerel quota"),
            position("p3", "a2", "rejects", "the bridge at Svishtov"))) {
      assertThat(new Proposals(store, IRIS).renew()).isZero();
      assertThat(links(store).isEmpty()).isTrue();
    }
  }

  private static String position(String name, String article, String stance, String proposition) {
    return ":%s a dmr:Position ; prov:wasDerivedFrom :%s ; dmr:stance stance:%s ; dmr:proposition \"%s\" .\n"
        .formatted(name, article, stance, proposition);
  }

  private Store opened(String... positions) {
    Store store = Store.open(folder);
    Txn.executeWrite(
        store.dataset(),
        () ->
            RDFDataMgr.read(
                store.dataset().getNamedModel("http://example.org/graph"),
                new StringReader(HEAD + String.join("", List.of(positions))),
                "http://example.org/",
                Lang.TURTLE));
    return store;
  }

  private static Model links(Store store) {
    return Txn.calculateRead(
        store.dataset(),
        () ->
            org.apache.jena.rdf.model.ModelFactory.createDefaultModel()
                .add(store.dataset().getNamedModel(IRIS.proposalGraph())));
  }

  private static int polarity(Model links, String position) {
    return links
        .createResource("http://example.org/" + position)
        .getProperty(Demarche.proposalPolarity)
        .getInt();
  }
}
