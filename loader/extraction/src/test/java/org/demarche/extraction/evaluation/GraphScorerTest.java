package org.demarche.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GraphScorerTest {
  private static final String TEXT =
      "The quota is fair and small, Austevik said. Iceland will sign in May, Stavedal said.";
  private static final String FAIR = "The quota is fair and small";
  private static final String SIGN = "Iceland will sign in May";

  @Test
  void whatIsLikeGoldIsAllRight() {
    AnnotatedGraph graph =
        new AnnotatedGraph(
            List.of(said(FAIR).by("person/a").sides("country/no").about("fishing-quotas").get()),
            List.of(meeting("2024-05", "person/a", "person/b")),
            List.of(new AnnotatedPosition("country/no", "supports", "a joint quota")));
    assertThat(score(graph, graph).rows()).allSatisfy(row -> assertThat(row.f1()).isEqualTo(1));
  }

  @Test
  void aStatementIsFoundWhenHalfOfTheWordsAreShared() {
    AnnotatedGraph gold = statements(said(FAIR));
    assertThat(f1("attributions", gold, statements(said("The quota is")))).isEqualTo(1);
    assertThat(f1("attributions", gold, statements(said("The quota")))).isZero();
    assertThat(f1("attributions", gold, statements(said(FAIR), said(SIGN)))).isEqualTo(2 / 3.0);
  }

  @Test
  void optionalStatementsCountNeitherWay() {
    AnnotatedGraph gold = statements(said(FAIR), said(SIGN).by("person/b").optional());
    assertThat(f1("attributions", gold, statements(said(FAIR)))).isEqualTo(1);
    assertThat(f1("attributions", gold, statements(said(FAIR), said(SIGN)))).isEqualTo(1);
    assertThat(score(gold, statements(said(FAIR), said(SIGN))).row("speaker").gold()).isEqualTo(1);
  }

  @Test
  void whatASecondAnnotatorCallsOptionalCountsNeitherWayEither() {
    AnnotatedGraph first = statements(said(FAIR));
    assertThat(f1("attributions", first, statements(said(FAIR), said(SIGN).optional()))).isOne();
    AnnotatedGraph both = statements(said(FAIR), said(SIGN));
    ScoreTable.Row row =
        score(both, statements(said(FAIR), said(SIGN).optional())).row("attributions");
    assertThat(row.f1()).isOne();
    assertThat(row.gold()).isOne();
  }

  @Test
  void speakersAreAskedForOfTheStatementsFoundOnly() {
    AnnotatedGraph gold = statements(said(FAIR).by("person/a"), said(SIGN).by("person/b"));
    assertThat(f1("speaker", gold, statements(said(FAIR).by("person/a")))).isEqualTo(1);
    assertThat(f1("speaker", gold, statements(said(FAIR).by("person/b")))).isZero();
  }

  @Test
  void nobodyIsTheRightSpeakerWhereNobodyCanBeNamed() {
    AnnotatedGraph gold = statements(said(FAIR));
    assertThat(f1("speaker", gold, statements(said(FAIR)))).isEqualTo(1);
    assertThat(f1("speaker", gold, statements(said(FAIR).by("country/no")))).isZero();
  }

  @Test
  void severalSpeakersAreRightAsAGroup() {
    AnnotatedGraph gold = statements(said(FAIR).by("person/a", "person/b"));
    assertThat(f1("speaker", gold, statements(said(FAIR).by("group/a-both-ministers")))).isOne();
    assertThat(f1("speaker", gold, statements(said(FAIR).by("person/b", "person/a")))).isOne();
    assertThat(f1("speaker", gold, statements(said(FAIR).by("person/a")))).isZero();
  }

  @Test
  void anAgencyThatSpeaksItselfMayBeGivenAsRelayed() {
    AnnotatedGraph gold = statements(said(FAIR).by("outlet/northern-wire"));
    assertThat(f1("speaker", gold, statements(said(FAIR).via("outlet/northern-wire")))).isOne();
    assertThat(f1("speaker", gold, statements(said(FAIR).via("outlet/other")))).isZero();
  }

  @Test
  void sidesAndTopicsCountByPairAndOnlyTheVeryConcept() {
    AnnotatedGraph gold = statements(said(FAIR).sides("country/no").about("tolls", "roads"));
    AnnotatedGraph predicted =
        statements(said(FAIR).sides("country/is").about("roads", "transport"));
    assertThat(f1("on behalf of", gold, predicted)).isZero();
    assertThat(f1("topics", gold, predicted)).isEqualTo(0.5);
  }

  @Test
  void aMeetingIsFoundByHalfOfItsParticipantsAndADateThatCanBeTheSame() {
    AnnotatedGraph gold = meetings(meeting("2024-05-02", "person/a", "person/b"));
    assertThat(f1("meetings", gold, meetings(meeting("2024-05", "person/a")))).isOne();
    assertThat(f1("meetings", gold, meetings(meeting(null, "person/a")))).isOne();
    assertThat(f1("meetings", gold, meetings(meeting("2024-06", "person/a")))).isZero();
    assertThat(f1("meetings", gold, meetings(meeting("2024-05", "person/a", "x", "y")))).isZero();
    assertThat(f1("participants", gold, meetings(meeting("2024-05", "person/a"))))
        .isEqualTo(2 / 3.0);
  }

  @Test
  void aMeetingOfSeveralDaysIsOnEachOfThem() {
    AnnotatedMeeting gold = meeting("2024-03-04/2024-03-05", "person/a");
    assertThat(List.of("2024-03-04", "2024-03-05", "2024-03", "2024", "--03-05"))
        .allMatch(gold::mayBeOn);
    assertThat(List.of("2024-03-06", "2024-02", "2023")).noneMatch(gold::mayBeOn);
    assertThat(meeting("2024-03-05", "person/a").mayBeOn("--03-06")).isFalse();
    assertThat(meeting("2024", "person/a").mayBeOn("--03-06")).isTrue();
  }

  @Test
  void aSideBesideItsPersonIsNoParticipantOfItsOwn() {
    AnnotatedMeeting gold =
        new AnnotatedMeeting(
            List.of(
                new AnnotatedMeeting.AnnotatedParticipant("person/a", "country/no"),
                new AnnotatedMeeting.AnnotatedParticipant("person/b", "country/is")),
            "2024",
            Set.of(),
            Set.of());
    AnnotatedMeeting withSide = meeting("2024", "person/a", "country/no", "person/b");
    AnnotatedMeeting sideAlone = meeting("2024", "person/a", "country/is");
    assertThat(f1("participants", meetings(gold), meetings(withSide))).isOne();
    assertThat(f1("meetings", meetings(gold), meetings(sideAlone))).isZero();
  }

  @Test
  void aPositionIsRightByHolderSignAndProposition() {
    AnnotatedGraph gold =
        positions(new AnnotatedPosition("country/no", "supports", "the tolls on lorries"));
    assertThat(
            f1(
                "positions",
                gold,
                positions(new AnnotatedPosition("country/no", "demands", "tolls on lorries"))))
        .isOne();
    for (AnnotatedPosition wrong :
        List.of(
            new AnnotatedPosition("country/no", "rejects", "the tolls on lorries"),
            new AnnotatedPosition("country/no", "neutral", "the tolls on lorries"),
            new AnnotatedPosition("country/no", "supports", "the roads to the bridge"),
            new AnnotatedPosition("country/is", "supports", "the tolls on lorries"))) {
      assertThat(f1("positions", gold, positions(wrong))).isZero();
    }
  }

  @Test
  void scoresThatFallByMoreThanAPointAreTold() {
    AnnotatedGraph gold = statements(said(FAIR).by("person/a"), said(SIGN).by("person/b"));
    RecordedScores recorded = RecordedScores.of(score(gold, gold));
    assertThat(recorded.worseIn(score(gold, gold))).isEmpty();
    assertThat(recorded.worseIn(score(gold, statements(said(FAIR).by("person/a")))))
        .containsExactly("attributions: 0.667, recorded 1.000");
  }

  private static ScoreTable score(AnnotatedGraph gold, AnnotatedGraph predicted) {
    GraphScorer scorer = new GraphScorer();
    scorer.add(TEXT, gold, predicted);
    return scorer.table();
  }

  private static double f1(String measure, AnnotatedGraph gold, AnnotatedGraph predicted) {
    return score(gold, predicted).row(measure).f1();
  }

  private static AnnotatedGraph statements(Said... said) {
    return new AnnotatedGraph(
        java.util.Arrays.stream(said).map(Said::get).toList(), List.of(), List.of());
  }

  private static AnnotatedGraph meetings(AnnotatedMeeting meeting) {
    return new AnnotatedGraph(List.of(), List.of(meeting), List.of());
  }

  private static AnnotatedGraph positions(AnnotatedPosition position) {
    return new AnnotatedGraph(List.of(), List.of(), List.of(position));
  }

  private static AnnotatedMeeting meeting(@Nullable String date, String... actors) {
    return new AnnotatedMeeting(
        java.util.Arrays.stream(actors)
            .map(actor -> new AnnotatedMeeting.AnnotatedParticipant(actor, null))
            .toList(),
        date,
        Set.of(),
        Set.of());
  }

  private static Said said(String words) {
    return new Said(words);
  }

  /** A statement of certain words of the text; what is not given is absent. */
  private static final class Said {
    private final Span content;
    private Set<String> speaker = Set.of();
    private Set<String> sides = Set.of();
    private Set<String> topics = Set.of();
    private @Nullable String via;
    private boolean optional;

    Said(String words) {
      int start = TEXT.indexOf(words);
      this.content = new Span(start, start + words.length());
    }

    Said by(String... actors) {
      speaker = Set.of(actors);
      return this;
    }

    Said sides(String... actors) {
      sides = Set.of(actors);
      return this;
    }

    Said about(String... keys) {
      topics = Set.of(keys);
      return this;
    }

    Said via(String outlet) {
      via = outlet;
      return this;
    }

    Said optional() {
      optional = true;
      return this;
    }

    AnnotatedStatement get() {
      Span cue = new Span(TEXT.indexOf("said"), TEXT.indexOf("said") + 4);
      return new AnnotatedStatement(
          List.of(),
          cue,
          List.of(content),
          "indirect",
          speaker,
          sides,
          "assert",
          topics,
          via,
          optional);
    }
  }
}
