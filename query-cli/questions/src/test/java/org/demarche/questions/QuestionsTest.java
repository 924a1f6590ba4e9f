package org.demarche.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.demarche.questions.name.NameKind;
import org.demarche.questions.name.UnknownName;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.QueryText;
import org.demarche.questions.source.Rows;
import org.demarche.questions.source.StoreSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions as a program asks them. The persons are invented. */
class QuestionsTest {
  private static final Path QUERIES =
      Path.of("src", "main", "resources", "org", "demarche", "questions");

  private static final String DATA =
      """
      PREFIX dmr: <https://w3id.org/demarche/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX : <http://example.org/>
      :dorn a dmr:Person ; rdfs:label "Pavel Dorn" .
      :lund a dmr:Person ; rdfs:label "Kari Lund" .
      :quotas a dmr:Topic ; rdfs:label "fish quotas" .
      :a a dmr:Article ; dct:issued "2024-05-16"^^xsd:date .
      :s1 a dmr:DirectQuotation ; dmr:statedIn :a ; dmr:speaker :dorn ; dmr:about :quotas ;
        dmr:contentText "We will not pay twice" ; dmr:contentStart 1 .
      :s2 a dmr:IndirectStatement ; dmr:statedIn :a ; dmr:speaker :lund ;
        dmr:contentText "that the talks go on" ; dmr:contentStart 2 .
      """;

  private final QuerySource source = StoreSource.over(dataset());

  private static Dataset dataset() {
    Dataset dataset = DatasetFactory.create();
    RDFDataMgr.read(dataset, new StringReader(DATA), null, Lang.TURTLE);
    return dataset;
  }

  @Test
  void aQuestionWithoutOptionsAsksForAll() {
    assertThat(said(new SaidQuestion())).containsExactly("Pavel Dorn", "Kari Lund");
  }

  @Test
  void optionsNarrowTheAnswerTogether() {
    SaidQuestion quotas = new SaidQuestion().about("fish quotas");
    assertThat(said(quotas.by("dorn"))).containsExactly("Pavel Dorn");
    assertThat(said(quotas.by("lund"))).isEmpty();
    assertThat(said(new SaidQuestion().containing("TALKS go"))).containsExactly("Kari Lund");
    assertThat(said(new SaidQuestion().direct(true))).containsExactly("Pavel Dorn");
    assertThat(said(new SaidQuestion().in(new Period("2025", null)))).isEmpty();
    assertThat(said(new SaidQuestion().limit(1))).hasSize(1);
  }

  @Test
  void anOptionMakesAnotherQuestionAndLeavesTheFirstAsItIs() {
    SaidQuestion first = new SaidQuestion();
    assertThat(said(first.by("dorn").limit(1))).hasSize(1);
    assertThat(said(first)).hasSize(2);
  }

  @Test
  void anUnknownNameIsToldOnceWithTheNearest() {
    Answer answer = new ComparisonQuestion("Dorn", "Lund").on("fish quotes").ask(source);
    assertThat(answer.rows().rows()).isEmpty();
    assertThat(answer.unknown())
        .containsExactly(new UnknownName(NameKind.TOPIC, "fish quotes", List.of("fish quotas")));
  }

  @Test
  void countsAreOneRowAndStatsARowForEach() {
    assertThat(new CountsQuestion().ask(source).rows().rows())
        .singleElement()
        .satisfies(row -> assertThat(Rows.number(row, "articles")).isEqualTo(1));
    assertThat(new StatsQuestion(2).ask(source).rows().rows()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2019-13", "2019-5", "14.5.2019", "2019-05-32"})
  void aPeriodEndsOnDatesOnly(String text) {
    assertThat(Period.isDate(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Period(null, text));
  }

  @Test
  void aUserQueryHasAFormAndKeepsTheLowerLimit() {
    UserQuery rows = UserQuery.parse("SELECT ?s { ?s dmr:statedIn ?a } LIMIT 1");
    assertThat(rows.form()).isEqualTo(UserAnswer.AnswerForm.SOLUTIONS);
    rows.limit(5)
        .run(
            source,
            answer ->
                assertThat(((UserAnswer.Solutions) answer).results()).toIterable().hasSize(1));
    UserQuery ask = UserQuery.parse("ASK { ?s a dmr:Article }").limit(1);
    ask.run(source, answer -> assertThat(answer).isEqualTo(new UserAnswer.Truth(true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DELETE WHERE { ?s ?p ?o }", "SELECT ?s {", "JSON { \"s\": ?s } WHERE {}"})
  void whatIsNoReadingQueryIsRefused(String text) {
    assertThatThrownBy(() -> UserQuery.parse(text))
        .isInstanceOf(UserQueryException.class)
        .message()
        .doesNotContain("\n");
  }

  static List<String> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".rq"))
          .map(name -> name.replace(".rq", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQueryCanBeReadWithoutItsSectionsAndSaysWhatItAsks(String name) throws IOException {
    assertThat(QueryText.of(Question.class, name).build().getPrefixMapping().getNsPrefixURI("dmr"))
        .isNotNull();
    assertThat(Files.readAllLines(QUERIES.resolve(name + ".rq")).getFirst()).matches("# [A-Z].*");
  }

  private List<String> said(SaidQuestion question) {
    return question.ask(source).rows().rows().stream()
        .map(row -> Rows.text(row, "speaker"))
        .toList();
  }
}
