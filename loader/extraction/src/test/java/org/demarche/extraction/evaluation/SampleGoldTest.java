package org.demarche.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.RDF;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.who.Keys;
import org.demarche.extraction.who.ReferenceData;
import org.demarche.ontology.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The annotations of the sample articles, and how well the extractor does on them. */
class SampleGoldTest {
  private static final Path DATA = Path.of("..", "..", "data");
  private static List<GoldArticle> gold = List.of();
  private static List<GoldArticle> ofBothAnnotators = List.of();

  @BeforeAll
  static void read() throws IOException {
    GoldFolder folder = new GoldFolder(DATA.resolve("samples"));
    gold = folder.read(DATA.resolve("gold"));
    ofBothAnnotators =
        Stream.concat(gold.stream(), folder.read(DATA.resolve("gold/second")).stream()).toList();
  }

  @Test
  void everySampleIsAnnotated() throws IOException {
    try (Stream<Path> samples = Files.list(DATA.resolve("samples"))) {
      assertThat(gold).hasSize((int) samples.count());
    }
  }

  @Test
  void everyActorIsInTheReferenceDataOrInvented() throws IOException {
    Set<String> known = new HashSet<>(invented());
    reference().forEach(known::add);
    for (GoldArticle article : ofBothAnnotators) {
      assertThat(known).as(article.article().id()).containsAll(article.graph().actors().toList());
    }
  }

  @Test
  void everyConceptIsInItsScheme() {
    Set<String> topics = new HashSet<>(keys(Vocabulary.topics()));
    reference().filter(name -> name.startsWith("country/")).forEach(topics::add);
    Set<String> stances = keys(Vocabulary.stances());
    Set<String> speechActs = keys(Vocabulary.speechActs());
    for (GoldArticle article : ofBothAnnotators) {
      String id = article.article().id();
      article
          .graph()
          .statements()
          .forEach(s -> assertThat(speechActs).as(id).contains(s.speechAct()));
      article.graph().statements().forEach(s -> assertThat(topics).as(id).containsAll(s.topics()));
      article.graph().positions().forEach(p -> assertThat(stances).as(id).contains(p.stance()));
      article.graph().meetings().forEach(m -> assertThat(topics).as(id).containsAll(m.discussed()));
      article
          .graph()
          .meetings()
          .forEach(m -> assertThat(topics).as(id).containsAll(m.notDiscussed()));
    }
  }

  @Test
  void theExtractorIsNoWorseThanRecorded() throws IOException {
    Extractor extractor = StandardExtractor.get();
    GraphScorer scorer = new GraphScorer();
    for (GoldArticle article : gold) {
      scorer.add(
          article.article().text(),
          article.graph(),
          AnnotatedGraph.of(extractor.extract(article.article())));
    }
    RecordedScores recorded = RecordedScores.read(DATA.resolve("gold/scores.tsv"));
    assertThat(recorded.worseIn(scorer.table())).as("%s", scorer.table()).isEmpty();
  }

  /** What the reference data know, by kind and key. */
  private static Stream<String> reference() {
    return ReferenceData.standardGraph().listSubjectsWithProperty(RDF.type).toList().stream()
        .map(r -> r.getURI().replaceFirst(".*/([^/]+/[^/]+)$", "$1"));
  }

  private static Set<String> keys(Model scheme) {
    return scheme
        .listSubjectsWithProperty(RDF.type)
        .mapWith(r -> r.getURI().replaceFirst(".*/", ""))
        .toSet();
  }

  /** The people of the table in data/README.md, and the bodies that it calls invented. */
  private static Set<String> invented() throws IOException {
    return Files.readAllLines(DATA.resolve("README.md")).stream()
        .map(line -> line.split("\\|", -1))
        .filter(cells -> cells.length == 6)
        .flatMap(
            cells ->
                Stream.of(
                    "person/" + Keys.of(cells[1]),
                    "organization/" + Keys.of(cells[3].replace("(invented)", ""))))
        .collect(Collectors.toSet());
  }
}
