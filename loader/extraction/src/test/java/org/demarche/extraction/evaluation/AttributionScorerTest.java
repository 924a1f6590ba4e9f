package org.demarche.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.extraction.finding.statement.AnnotatedAttribution;
import org.demarche.extraction.text.Span;
import org.junit.jupiter.api.Test;

/** Made-up cases, one a rule of the measure. */
class AttributionScorerTest {
  private static final String TEXT =
      "Lotte Brandvik said that \"the bridge is safe\" today. He denied it, the mayor noted.";

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static AnnotatedAttribution attribution(String source, String cue, String content) {
    return new AnnotatedAttribution(
        source.isEmpty() ? List.of() : List.of(span(source)),
        List.of(span(cue)),
        List.of(span(content)));
  }

  private static ScoreTable score(
      List<AnnotatedAttribution> gold, List<AnnotatedAttribution> predicted) {
    AttributionScorer scorer = new AttributionScorer();
    scorer.add(TEXT, gold, predicted);
    return scorer.table();
  }

  @Test
  void punctuationAndALeadingThatNeitherHelpNorHarm() {
    ScoreTable table =
        score(
            List.of(attribution("Lotte Brandvik", "said", "that \"the bridge is safe\"")),
            List.of(attribution("Brandvik", "said", "the bridge is safe")));
    assertThat(table.row("exact").f1()).isEqualTo(1);
    assertThat(table.row("+ source").f1()).isEqualTo(1);
    assertThat(table.row("direct").gold()).isEqualTo(1);
  }

  @Test
  void halfOfTheWordsOfBothMakeAContentRightAndLessDoNot() {
    List<AnnotatedAttribution> gold =
        List.of(attribution("Lotte Brandvik", "said", "the bridge is safe"));
    assertThat(
            score(gold, List.of(attribution("Lotte", "said", "bridge is")))
                .row("attributions")
                .rightGold())
        .isEqualTo(1);
    assertThat(
            score(gold, List.of(attribution("Lotte", "said", "safe")))
                .row("attributions")
                .rightGold())
        .isZero();
  }

  @Test
  void aGoldOneIsMatchedOnceAndTheSurplusCostsPrecision() {
    ScoreTable table =
        score(
            List.of(attribution("the mayor", "noted", "He denied it")),
            List.of(
                attribution("the mayor", "noted", "He denied it"),
                attribution("He", "denied", "denied it")));
    assertThat(table.row("attributions").precision()).isEqualTo(0.5);
    assertThat(table.row("attributions").recall()).isEqualTo(1);
    assertThat(table.row("indirect").predicted()).isEqualTo(2);
  }

  @Test
  void articlesOfSourcesDoNotMakeThemAlike() {
    ScoreTable table =
        score(
            List.of(attribution("the mayor", "noted", "He denied it")),
            List.of(attribution("the bridge", "noted", "He denied it")));
    assertThat(table.row("attributions").f1()).isEqualTo(1);
    assertThat(table.row("+ source").f1()).isZero();
  }

  @Test
  void theTableIsPrintedAsThePythonScorerPrintsIt() {
    ScoreTable table =
        score(
            List.of(attribution("the mayor", "noted", "He denied it")),
            List.of(attribution("the mayor", "noted", "He denied it")));
    assertThat(table.toString().lines())
        .contains("attributions     P 1.000  R 1.000  F1 1.000   (gold 1, predicted 1)")
        .hasSize(8);
  }
}
