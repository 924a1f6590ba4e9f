package org.demarche.store.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.finding.meeting.Place;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {
  private static final LocalDate DATE = LocalDate.of(2024, 1, 25);
  private static final String INTRODUCTION =
      "Norwegian Fisheries Minister Ragnhild Austevik met Icelandic Fisheries Minister Sólrún"
          + " Hjaltadóttir in Bergen on Tuesday.\n\n";

  private static final Extractor EXTRACTOR = StandardExtractor.get();

  @Test
  void theSourceMayStandBeforeTheContent() {
    assertThat(said("Austevik said that the quota was fair."))
        .containsExactly("Ragnhild Austevik: the quota was fair");
  }

  @Test
  void theSourceMayStandBehindTheContent() {
    assertThat(said("The quota is fair, Austevik said on Tuesday."))
        .containsExactly("Ragnhild Austevik: The quota is fair");
    assertThat(said("\"The quota is fair,\" said Austevik."))
        .containsExactly("Ragnhild Austevik: The quota is fair");
  }

  @Test
  void aQuotationIsNeverSplitAtItsSentences() {
    assertThat(said("\"The quota is fair. We will sign it,\" Austevik said."))
        .containsExactly("Ragnhild Austevik: The quota is fair. We will sign it");
  }

  @Test
  void theTwoHalvesOfASplitQuotationAreOneContent() {
    assertThat(said("\"The quota is fair,\" Austevik said. \"It is what science asks for.\""))
        .containsExactly("Ragnhild Austevik: The quota is fair … It is what science asks for.");
  }

  @Test
  void pronounsAndOfficesAreResolved() {
    assertThat(said("Austevik said that the quota was fair. \"It is small,\" she added."))
        .containsExactly("Ragnhild Austevik: the quota was fair", "Ragnhild Austevik: It is small");
    assertThat(said("The quota is fair, the Icelandic minister said."))
        .containsExactly("Sólrún Hjaltadóttir: The quota is fair");
  }

  @Test
  void aGerundSharesTheSource() {
    assertThat(said("Austevik said that the quota was fair, adding that Norway would sign."))
        .containsExactly(
            "Ragnhild Austevik: the quota was fair", "Ragnhild Austevik: Norway would sign");
  }

  @Test
  void accordingToNamesASource() {
    assertThat(said("The quota is fair, according to Austevik."))
        .containsExactly("Ragnhild Austevik: The quota is fair");
  }

  @Test
  void weInAQuotationIsTheSpeakersSideAndReportedByTheSpeaker() {
    List<Statement> statements =
        extract("\"We stressed that the quota is fair,\" Austevik said.").statements();
    assertThat(statements)
        .extracting(s -> name(s.speaker()))
        .containsExactly("Norway", "Ragnhild Austevik");
    assertThat(statements.getFirst().attributedBy()).isEqualTo(1);
    assertThat(statements)
        .extracting(s -> name(s.onBehalfOf()))
        .containsExactly("Norway", "Norway");
  }

  @Test
  void aDenialIsMarked() {
    assertThat(extract("Austevik has not said that the quota was fair.").statements())
        .extracting(Statement::negated)
        .containsExactly(true);
  }

  @Test
  void theRelayedAgencyIsNoSpeaker() {
    Extraction extraction = extract("The quota is fair, Austevik said, Northern Wire reported.");
    assertThat(extraction.via()).isNotNull();
    assertThat(extraction.statements())
        .extracting(s -> name(s.speaker()))
        .containsExactly("Ragnhild Austevik");
  }

  @Test
  void pageFurnitureSaysNothing() {
    assertThat(said("Rate it\nAdd comment\nСообщите об ошибке, сказал министр.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Iceland rejects joint mackerel quota",
        "Mackerel talks - Iceland rejects joint quota"
      })
  void aWindowsTitleIsFurnitureWhereTheHeadlineFollows(String headline) {
    assertThat(said(headline + " / World / Rivermouth Daily\nShare this\n" + headline))
        .isEqualTo(said(headline))
        .isNotEmpty();
  }

  @Test
  void theMeetingHasItsParticipantsPlaceDateAndWhatWasNotDiscussed() {
    Extraction extraction =
        extract("The ministers discussed mackerel at the talks. Herring was not discussed.");
    assertThat(extraction.meetings())
        .singleElement()
        .satisfies(
            m -> {
              assertThat(m.actors())
                  .extracting(Actor::name)
                  .containsExactly("Ragnhild Austevik", "Sólrún Hjaltadóttir");
              assertThat(m.place()).isEqualTo(new Place("Bergen", null));
              assertThat(m.date()).hasToString("2024-01-23");
              assertThat(m.topicsNotDiscussed()).extracting(Topic::name).containsExactly("herring");
            });
  }

  @Test
  void aPositionIsHeldByTheSideSpokenFor() {
    assertThat(extract("\"We reject any joint quota,\" Austevik said.").positions())
        .extracting(p -> p.holder().name() + " " + p.stance())
        .containsExactly("Norway rejects");
  }

  @Test
  void whatASideSaysOfAnotherIsAscribed() {
    assertThat(extract("Oslo believes that Reykjavik rejects the quota.").positions())
        .extracting(p -> p.holder().name() + " " + p.stance() + " by " + name(p.ascribedBy()))
        .containsExactly("Iceland rejects by Norway");
  }

  @Test
  void theSameArticleGivesTheSameBytes() {
    ExtractionJson json = new ExtractionJson(new Iris(Iris.DEFAULT_BASE));
    String text = "\"The quota is fair,\" Austevik said.";
    assertThat(json.toJson(extract(text))).isEqualTo(json.toJson(extract(text)));
  }

  @Test
  void hostileTextEndsWithoutAnException() {
    List<String> hostile =
        List.of(
            "word ".repeat(100_000),
            "\"".repeat(20_000),
            "\u200B\u202Esaid\u200D ".repeat(2_000),
            "HE SAID THAT ".repeat(2_000),
            "😀\uFFFD said 😀 ".repeat(2_000),
            "a".repeat(200_000));
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> hostile.forEach(ExtractorTest::extract));
  }

  private static List<String> said(String text) {
    return extract(text).statements().stream()
        .map(s -> name(s.speaker()) + ": " + s.contentText(INTRODUCTION + text))
        .toList();
  }

  private static String name(@Nullable Actor actor) {
    return actor == null ? "?" : actor.name();
  }

  private static Extraction extract(String text) {
    return EXTRACTOR.extract(
        new Article("a", INTRODUCTION + text, "Talks in Bergen", DATE, null, null, null, "en"));
  }
}
