package org.demarche.extraction.finding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.who.Actor;
import org.junit.jupiter.api.Test;

class ActionFinderTest {
  private static final LocalDate DATE = LocalDate.of(2022, 3, 10);
  private static final Extractor EXTRACTOR = StandardExtractor.get();

  @Test
  void aSideLeavesAnAgreement() {
    assertThat(actions("The US earlier withdrew from the nuclear deal reached in 2015."))
        .containsExactly(
            "withdraw by United States, about Iranian nuclear deal: withdrew from the nuclear"
                + " deal");
  }

  @Test
  void sanctionsHaveATargetAndADate() {
    assertThat(actions("Norway imposed sanctions on Belarus on Monday."))
        .containsExactly(
            "impose-sanctions by Norway against Belarus on 2022-03-07, about sanctions, Belarus:"
                + " imposed sanctions on Belarus");
  }

  @Test
  void whatIsAnnouncedIsAsGoodAsDone() {
    assertThat(
            actions(
                "On March 8, Norway's Prime Minister Ragnhild Austevik announced suspending"
                    + " participation in the treaty."))
        .containsExactly(
            "suspend by Ragnhild Austevik on 2022-03-08: suspending participation in the treaty");
  }

  @Test
  void theAgentOfAPassiveStandsBehindBy() {
    assertThat(actions("Two diplomats were expelled by Norway on Wednesday."))
        .containsExactly("expel by Norway on 2022-03-09: diplomats were expelled by Norway");
  }

  @Test
  void whatIsPlannedPossibleOrDeniedIsNoAction() {
    assertThat(actions("Norway may impose sanctions on Belarus.")).isEmpty();
    assertThat(actions("Norway will impose sanctions on Belarus.")).isEmpty();
    assertThat(actions("Norway did not impose sanctions on Belarus.")).isEmpty();
    assertThat(actions("Norway imposed order on its files.")).isEmpty();
  }

  @Test
  void theSameDeedToldTwiceIsOne() {
    assertThat(
            actions(
                "Norway recalled its ambassador from Minsk on Monday. Norway has recalled its"
                    + " ambassador."))
        .hasSize(1);
  }

  private static List<String> actions(String text) {
    Extraction extraction =
        EXTRACTOR.extract(new Article("a", text, "T", DATE, null, null, null, "en"));
    return extraction.actions().stream()
        .map(
            a ->
                a.kind()
                    + " by "
                    + String.join(", ", a.agents().stream().map(p -> p.actor().name()).toList())
                    + named(" against ", a.targets().stream().map(Actor::name).toList())
                    + (a.date() == null ? "" : " on " + a.date())
                    + named(", about ", a.topics().stream().map(Topic::name).toList())
                    + ": "
                    + a.evidence().getFirst().in(text))
        .toList();
  }

  private static String named(String before, List<String> names) {
    return names.isEmpty() ? "" : before + String.join(", ", names);
  }
}
