package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.vocabulary.RDF;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.Collected;
import org.demarche.articles.Metadata;
import org.demarche.ontology.Demarche;
import org.demarche.ontology.Vocabulary;
import org.demarche.store.graph.ArticleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;

  @Test
  void loadingTheSameArticleAgainChangesNothing() {
    try (Store store = Store.open(folder)) {
      ArticleGraph graph = graph("Oslo said that the quota was fair.");
      assertThat(store.put(List.of(graph))).isEqualTo(new LoadCounts(1, 0, 0, 0, 1));
      assertThat(store.put(List.of(graph))).isEqualTo(new LoadCounts(0, 0, 1, 0, 0));
    }
  }

  @Test
  void aChangedArticleReplacesItsGraphWhole() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("Oslo said that the quota was fair.")));
      store.put(List.of(graph("Reykjavik said that the toll was high.")));
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }"))
          .containsExactly("the toll was high");
      assertThat(
              StoreText.select(store, "SELECT ?x { ?x text:query (dmr:contentText 'quota' 10) }"))
          .isEmpty();
      assertThat(
              StoreText.select(
                  store,
                  "SELECT ?x { ?s text:query (dmr:contentText 'toll' 10) ; dmr:cueText ?x }"))
          .containsExactly("said");
    }
  }

  @Test
  void aPatternBehindOneWithoutMatchGivesNoRows() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("Oslo said that the quota was fair.")));
      String nowhere = "?m a dmr:Meeting ; dmr:place 'Atlantis' . ";
      assertThat(
              StoreText.select(
                  store,
                  "SELECT ?x { "
                      + nowhere
                      + "FILTER(?m != ?x) ?x a dmr:Statement ; dmr:cueText ?c }"))
          .isEmpty();
      assertThat(
              StoreText.select(
                  store,
                  "SELECT ?x { " + nowhere + "?x rdfs:subClassOf* ?c . ?m ?p ?x . ?x ?q ?c }"))
          .isEmpty();
    }
  }

  @Test
  void whatWasPutIsThereAfterReopening() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("Oslo said that the quota was fair.")));
    }
    try (Store store = Store.openExisting(folder)) {
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:speaker/rdfs:label ?x }"))
          .containsExactly("Norway");
    }
  }

  @Test
  void afterAFailureNothingIsWrittenUntilTheStoreIsOpenedAgain() {
    ArticleGraph whole = Graphs.of("b", "Reykjavik said that the toll was high.");
    try (Store store = Store.open(folder)) {
      store.put(List.of(graph("Oslo said that the quota was fair.")));
      List<String> before = StoreText.quads(store);
      assertThatThrownBy(() -> store.put(List.of(whole, broken()))).hasMessage("broken");
      assertThat(StoreText.quads(store)).isEqualTo(before);
      assertThatThrownBy(() -> store.put(List.of(whole)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("open it again");
    }
    try (Store store = Store.open(folder)) {
      store.put(List.of(whole));
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }"))
          .containsExactlyInAnyOrder("the quota was fair", "the toll was high");
    }
  }

  /** A graph that fails when it is read from start to end. */
  private static ArticleGraph broken() {
    Graph graph =
        new GraphBase() {
          @Override
          protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            if (pattern.equals(Triple.ANY)) {
              throw new IllegalStateException("broken");
            }
            return NiceIterator.emptyIterator();
          }
        };
    return new ArticleGraph(
        Graphs.iri("broken"), "0", ModelFactory.createModelForGraph(graph), 0, Set.of());
  }

  @Test
  void removingAnArticleLeavesNothingOfItBehind() {
    try (Store store = Store.open(folder)) {
      store.put(List.of(Graphs.of("b", "Reykjavik said that the toll was high.")));
      List<String> before = StoreText.select(store, "SELECT ?x { ?x ?p ?o }");
      store.put(List.of(Graphs.of("a", "Oslo said that the quota was fair.")));
      store.remove(List.of(Graphs.iri("a"), Graphs.iri("none")));
      assertThat(StoreText.select(store, "SELECT ?x { ?x ?p ?o }")).hasSameElementsAs(before);
      assertThat(
              StoreText.select(store, "SELECT ?x { ?x text:query (dmr:contentText 'quota' 10) }"))
          .isEmpty();
    }
  }

  @Test
  void aTextIndexThatAProcessLeftBehindTheDatabaseIsMendedOnOpening() throws IOException {
    Path index = folder.resolve("text");
    Path old = folder.resolve("old");
    try (Store store = Store.open(folder)) {
      store.put(List.of(Graphs.of("a", "Oslo said that the quota was fair.")));
      store.put(List.of(Graphs.of("b", "Oslo said that the tariff was fair.")));
    }
    copy(index, old);
    try (Store store = Store.open(folder)) {
      store.put(List.of(Graphs.of("a", "Reykjavik said that the toll was high.")));
    }
    // As a process leaves them that ends after the database's commit and before the index's.
    delete(index);
    Files.move(old, index);
    Files.writeString(folder.resolve("writing"), Graphs.iri("a") + "\n");
    try (Store store = Store.open(folder)) {
      assertThat(
              StoreText.select(
                  store, "SELECT ?x { (?s ?n ?x) text:query (dmr:contentText 'toll' 10) }"))
          .containsExactly("the toll was high");
      assertThat(
              StoreText.select(
                  store, "SELECT ?x { (?s ?n ?x) text:query (dmr:contentText 'quota' 10) }"))
          .isEmpty();
      assertThat(
              StoreText.select(
                  store, "SELECT ?x { (?s ?n ?x) text:query (dmr:contentText 'tariff' 10) }"))
          .containsExactly("the tariff was fair");
    }
    assertThat(folder.resolve("writing")).isEmptyFile();
  }

  @Test
  void aTextIndexThatIsGoneIsMadeAnew() throws IOException {
    try (Store store = Store.open(folder)) {
      store.put(List.of(Graphs.of("a", "Oslo said that the quota was fair.")));
    }
    delete(folder.resolve("text"));
    try (Store store = Store.open(folder)) {
      assertThat(
              StoreText.select(
                  store, "SELECT ?x { (?s ?n ?x) text:query (dmr:contentText 'quota' 10) }"))
          .containsExactly("the quota was fair");
    }
  }

  @Test
  void aStoreGrownPastTwiceWhatIsLiveIsCompactedAndGoesOn() throws IOException {
    try (Store store = Store.open(folder, 1)) {
      for (int i = 0; i < 3; i++) {
        store.put(List.of(Graphs.of("a", "Oslo said that the quota was " + i + " tonnes.")));
        store.finish();
      }
      assertThat(StoreText.select(store, "SELECT ?x { ?s dmr:contentText ?x }"))
          .containsExactly("the quota was 2 tonnes");
      assertThat(
              StoreText.select(
                  store, "SELECT ?x { (?s ?n ?x) text:query (dmr:contentText 'tonnes' 10) }"))
          .containsExactly("the quota was 2 tonnes");
    }
    try (Stream<Path> entries = Files.list(folder.resolve("tdb2"))) {
      List<String> names = entries.map(p -> p.getFileName() + "").toList();
      assertThat(names).doesNotContain("Data-0001").anyMatch(n -> n.startsWith("Data-00"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void aMissingStoreIsNamed() {
    assertThatThrownBy(() -> Store.openExisting(folder.resolve("none")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no store at");
  }

  @Test
  void theSamplesKeepToTheShapesAndLeadBackToTheirWords() throws IOException {
    Collected read = new Collected();
    new ArticleReader(Metadata.NONE).read(Path.of("..", "..", "data", "samples"), read);
    assertThat(read.failures()).isEmpty();
    List<ArticleGraph> graphs = read.articles().stream().map(Graphs::of).toList();
    assertThat(graphs).hasSizeGreaterThanOrEqualTo(12);
    try (Store store = Store.open(folder)) {
      store.put(graphs);
      Model all = ModelFactory.createDefaultModel();
      store.dataset().begin(ReadWrite.READ);
      try {
        all.add(store.dataset().getUnionModel());
      } finally {
        store.dataset().end();
      }
      var report =
          ShaclValidator.get()
              .validate(Shapes.parse(Vocabulary.shapes().getGraph()), all.getGraph());
      assertThat(report.getEntries()).extracting(e -> e.focusNode() + " " + e.message()).isEmpty();
      assertThat(wrongWords(all)).isEmpty();
      assertThat(all.listSubjectsWithProperty(RDF.type, Demarche.Position).toList())
          .hasSizeGreaterThan(20);
      assertThat(all.listSubjectsWithProperty(RDF.type, Demarche.Meeting).toList())
          .hasSizeGreaterThan(10);
      assertThat(
              StoreText.select(
                  store,
                  """
                  SELECT ?x {
                    ?s dmr:cueText ?x ; dmr:cueStart ?b ; dmr:cueEnd ?e ;
                      dmr:statedIn/<https://schema.org/articleBody> ?body
                    FILTER(SUBSTR(?body, ?b + 1, ?e - ?b) != ?x)
                  }
                  """))
          .isEmpty();
      assertThat(
              StoreText.select(
                  store,
                  """
                  SELECT ?x {
                    ?s dmr:passageText ?x ; dmr:passageStart ?b ; dmr:passageEnd ?e ;
                      <http://www.w3.org/ns/prov#wasDerivedFrom>/<https://schema.org/articleBody> ?body
                    FILTER(REPLACE(SUBSTR(?body, ?b + 1, ?e - ?b), "\\n", " ") != ?x)
                  }
                  """))
          .isEmpty();
    }
    assertThat(Files.isDirectory(folder.resolve("tdb2"))).isTrue();
  }

  /** Where the graph says other words than the offsets give, or leads to no article. */
  private static List<String> wrongWords(Model all) {
    List<String> wrong = new ArrayList<>();
    for (Resource statement : all.listSubjectsWithProperty(RDF.type, Demarche.Statement).toList()) {
      String body = body(all, statement, Demarche.statedIn);
      check(wrong, statement, body, Demarche.cueText, Demarche.cueStart, Demarche.cueEnd);
      check(wrong, statement, body, Demarche.speakerText, Demarche.sourceStart, Demarche.sourceEnd);
      List<String> pieces = new ArrayList<>();
      for (String span : statement.getProperty(Demarche.contentSpan).getString().split(" ", -1)) {
        pieces.add(at(body, span));
      }
      if (!String.join(" … ", pieces).equals(text(statement, Demarche.contentText))) {
        wrong.add(statement + " content");
      }
    }
    for (Resource position : all.listSubjectsWithProperty(RDF.type, Demarche.Position).toList()) {
      String body = body(all, position, DERIVED);
      compare(wrong, position, body, Demarche.stanceText, Demarche.stanceSpan);
      compare(wrong, position, body, Demarche.proposition, Demarche.propositionSpan);
      compare(wrong, position, body, Demarche.condition, Demarche.conditionSpan);
      if (!position.hasProperty(Demarche.stanceSpan)) {
        wrong.add(position + " has no span");
      }
    }
    for (Resource passage : all.listSubjectsWithProperty(RDF.type, Demarche.Passage).toList()) {
      String body = body(all, passage, DERIVED);
      check(wrong, passage, body, Demarche.passageText, Demarche.passageStart, Demarche.passageEnd);
    }
    for (Resource meeting : all.listSubjectsWithProperty(RDF.type, Demarche.Meeting).toList()) {
      Resource article = meeting.getPropertyResourceValue(DERIVED);
      boolean told =
          all.listSubjectsWithProperty(Demarche.tellsOf, meeting).toList().stream()
              .anyMatch(p -> article.equals(p.getPropertyResourceValue(DERIVED)));
      if (!told) {
        wrong.add(meeting + " is told of in no passage of its article");
      }
    }
    return wrong;
  }

  private static String body(Model all, Resource of, Property toArticle) {
    Resource article = of.getProperty(toArticle).getResource();
    return text(
            all.getResource(article.getURI()), all.getProperty("https://schema.org/articleBody"))
        .replace('\n', ' ');
  }

  private static String text(Resource of, Property property) {
    return of.getProperty(property).getString();
  }

  private static void check(
      List<String> wrong, Resource of, String body, Property words, Property start, Property end) {
    if (of.hasProperty(words)) {
      String span = of.getProperty(start).getInt() + "-" + of.getProperty(end).getInt();
      if (!at(body, span).equals(text(of, words))) {
        wrong.add(of + " " + words.getLocalName());
      }
    }
  }

  private static void compare(
      List<String> wrong, Resource of, String body, Property words, Property spans) {
    Set<String> said = new TreeSet<>();
    of.listProperties(words).forEach(s -> said.add(s.getString()));
    Set<String> printed = new TreeSet<>();
    of.listProperties(spans).forEach(s -> printed.add(at(body, s.getString())));
    if (!said.equals(printed)) {
      wrong.add(of + " says " + said + " where " + printed + " is printed");
    }
  }

  private static String at(String body, String span) {
    int dash = span.indexOf('-');
    int start = body.offsetByCodePoints(0, Integer.parseInt(span.substring(0, dash)));
    return body.substring(
        start, body.offsetByCodePoints(0, Integer.parseInt(span.substring(dash + 1))));
  }

  private static final Property DERIVED =
      ResourceFactory.createProperty("http://www.w3.org/ns/prov#wasDerivedFrom");

  private static ArticleGraph graph(String text) {
    return Graphs.of("a", text);
  }
}
