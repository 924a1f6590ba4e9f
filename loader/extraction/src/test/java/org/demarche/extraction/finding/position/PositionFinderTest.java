package org.demarche.extraction.finding.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.extraction.finding.MarkedArticle;
import org.demarche.extraction.reading.FrameKind;
import org.demarche.extraction.who.Actor;
import org.junit.jupiter.api.Test;

/** Positions of frames that are marked by hand, as "holder stance: proposition". */
class PositionFinderTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 16);

  @Test
  void aSpeakersStanceIsThatOfTheSideSpokenFor() {
    assertThat(
            positions(
                "rejects",
                "[source Norwegian Foreign Minister Ragnhild Austevik] [said said] [content"
                    + " [holder she] would [cue reject] [proposition the joint quota]]."))
        .containsExactly("Norway rejects: the joint quota");
    assertThat(
            positions(
                "demands",
                "“[content [proposition The quota] [cue must] stand],” [said said] [source Norwegian"
                    + " Foreign Minister Ragnhild Austevik]."))
        .containsExactly("Norway demands: The quota");
  }

  @Test
  void aPrivatePersonsStanceIsTheirOwn() {
    assertThat(
            positions(
                "opposes",
                "[source Petru Arghirescu, a ferryman,] [said said] [content [holder he] was [cue"
                    + " against] [proposition the bridge]]."))
        .containsExactly("Petru Arghirescu opposes: the bridge");
  }

  @Test
  void whatOneSideSaysOfAnotherIsAscribed() {
    assertThat(
            positions(
                "rejects",
                "[source Norway] [said said] [content [holder Iceland] would never [cue accept]"
                    + " [proposition the joint quota]]."))
        .containsExactly("Iceland rejects: the joint quota, by Norway");
  }

  @Test
  void whatTheReporterTellsHasNoStatement() {
    MarkedArticle article =
        MarkedArticle.of(
            FrameKind.POSITION,
            List.of("rejects"),
            DATE,
            "[holder Moscow] [cue rejected] [proposition the quota] last year.");
    List<Position> found = find(article);
    assertThat(found).extracting(p -> p.holder().name()).containsExactly("Russia");
    assertThat(found.getFirst().statements()).isEmpty();
  }

  @Test
  void severalHoldersAreAPositionEach() {
    assertThat(
            positions(
                "supports",
                "[holder Norway and Iceland] [cue welcomed] [proposition the ceasefire]."))
        .containsExactly("Norway supports: the ceasefire", "Iceland supports: the ceasefire");
  }

  @Test
  void itIsTowardTheSideOfWhoeverShouldAct() {
    assertThat(
            positions(
                "demands",
                "[holder Norway] [cue urged] [toward Icelandic Prime Minister Birkir Thorleifsson]"
                    + " to [proposition lift the ban]."))
        .containsExactly("Norway demands: lift the ban, toward Iceland");
  }

  @Test
  void aStanceShownTwiceIsOnePosition() {
    List<Position> found =
        find(
            MarkedArticle.of(
                FrameKind.POSITION,
                List.of("rejects"),
                DATE,
                "[holder Norway] [cue rejected] [proposition the quota]."));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().cue()).hasSize(1);
  }

  @Test
  void marksAreNoPartOfAProposition() {
    assertThat(
            positions(
                "supports",
                "[source Norway] [said said] [content [holder it] [cue backed] [proposition “the"
                    + " accord,”]] and left."))
        .containsExactly("Norway supports: the accord");
  }

  private static List<Position> find(MarkedArticle article) {
    return new PositionFinder()
        .find(article.document(), article.who(), article.topics(), article.statements());
  }

  private static List<String> positions(String stance, String marked) {
    MarkedArticle article = MarkedArticle.of(FrameKind.POSITION, List.of(stance), DATE, marked);
    return find(article).stream()
        .map(
            p ->
                p.holder().name()
                    + " "
                    + p.stance()
                    + ": "
                    + p.proposition().getFirst().in(article.document().text())
                    + named(", toward ", p.toward())
                    + (p.ascribedBy() == null ? "" : ", by " + p.ascribedBy().name()))
        .toList();
  }

  private static String named(String before, List<Actor> actors) {
    return actors.isEmpty()
        ? ""
        : before + actors.stream().map(Actor::name).collect(Collectors.joining(", "));
  }
}
