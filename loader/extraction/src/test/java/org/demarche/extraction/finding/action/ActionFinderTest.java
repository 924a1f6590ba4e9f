package org.demarche.extraction.finding.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.extraction.finding.MarkedArticle;
import org.demarche.extraction.reading.FrameKind;
import org.demarche.extraction.who.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions of frames that are marked by hand. The date is a Thursday. */
class ActionFinderTest {
  private static final LocalDate DATE = LocalDate.of(2022, 3, 10);

  @Test
  void aDeedHasAnAgentATargetAndADate() {
    assertThat(
            actions(
                "done",
                "[actor Norway] [cue imposed] [object sanctions] on [toward Belarus] [date on"
                    + " Monday]."))
        .containsExactly(
            "impose-sanctions done by Norway toward Belarus on 2022-03-07: imposed sanctions");
  }

  @Test
  void whatIsPlannedLiesAhead() {
    assertThat(
            actions("planned", "[actor Norway] will [cue sign] [object the treaty] [date in May]."))
        .containsExactly("sign planned by Norway on 2022-05: sign the treaty");
  }

  @Test
  void theAgentMayStandBehindAndIsASidesPerson() {
    assertThat(
            actions(
                "done",
                "[object Two diplomats] [cue were expelled] by [actor Norwegian Prime Minister"
                    + " Ragnhild Austevik]."))
        .containsExactly("expel done by Ragnhild Austevik (Norway): Two diplomats were expelled");
  }

  @Test
  void whereNobodyIsMarkedWhoeverIsNamedLastActed() {
    assertThat(actions("done", "Norway said little and [cue recalled] [object its ambassador]."))
        .containsExactly("recall done by Norway: recalled its ambassador");
    assertThat(actions("done", "It [cue recalled] [object its ambassador].")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "withdrew from, the nuclear deal, withdraw",
    "suspended, participation in the treaty, suspend",
    "lifted, all sanctions, lift-sanctions",
    "opened, a bakery, other",
  })
  void theKindFollowsFromVerbAndObject(String verb, String object, String kind) {
    assertThat(actions("done", "[actor Norway] [cue " + verb + "] [object " + object + "]."))
        .singleElement()
        .asString()
        .startsWith(kind + " done by Norway");
  }

  private static List<String> actions(String status, String marked) {
    MarkedArticle article = MarkedArticle.of(FrameKind.ACTION, List.of(status), DATE, marked);
    return new ActionFinder()
            .find(
                article.document(),
                article.who(),
                article.topics(),
                article.dates(),
                article.statements())
            .stream()
            .map(
                a ->
                    a.kind()
                        + " "
                        + a.status().word()
                        + " by "
                        + String.join(
                            ", ",
                            a.agents().stream()
                                .map(p -> p.actor().name() + side(p.side()))
                                .toList())
                        + String.join(
                            "", a.targets().stream().map(t -> " toward " + t.name()).toList())
                        + (a.date() == null ? "" : " on " + a.date())
                        + ": "
                        + a.evidence().getFirst().in(article.document().text()))
            .toList();
  }

  private static String side(@org.jspecify.annotations.Nullable Actor side) {
    return side == null ? "" : " (" + side.name() + ")";
  }
}
