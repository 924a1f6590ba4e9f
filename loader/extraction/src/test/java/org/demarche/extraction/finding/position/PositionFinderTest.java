package org.demarche.extraction.finding.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Positions that sentences show, as "holder stance topic", with "by" where somebody ascribes it.
 */
class PositionFinderTest {
  private static final Extractor EXTRACTOR = StandardExtractor.get();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that it rejected the sanctions.|Norway rejects sanctions",
        "Norway said that it supported the sanctions.|Norway supports sanctions",
        "Norway said that it was in favour of the sanctions.|Norway supports sanctions",
        "Norway said that it welcomed the ceasefire.|Norway supports ceasefire",
        "Norway said that it accepted the tariffs.|Norway accepts tariffs",
        "Norway said that it was open to a ceasefire.|Norway open-to ceasefire",
        "Norway said that it was ready to discuss the sanctions.|Norway open-to sanctions",
        "Norway said that it doubted the benefit of the sanctions.|Norway doubts sanctions",
        "Norway said that it was concerned about the sanctions.|Norway doubts sanctions",
        "Norway said that it was against the sanctions.|Norway opposes sanctions",
        "Norway said that it strongly condemned the sanctions.|Norway condemns sanctions",
        "Norway said that it called for a ceasefire.|Norway demands ceasefire",
        "Norway said that a ceasefire must come now.|Norway demands ceasefire",
        "Norway said that there was no alternative to a ceasefire.|Norway demands ceasefire",
        "Norway said that the sanctions were unacceptable.|Norway rejects sanctions",
        "Norway said that the sanctions were counterproductive.|Norway opposes sanctions",
        "Norway said that the ceasefire was very important.|Norway supports ceasefire",
        "Norway said that it took no position on the sanctions.|Norway neutral sanctions",
      })
  void theWordsOfWhatIsSaidShowTheStance(String sentence, String position) {
    assertThat(positions(sentence)).contains(position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway rejected the sanctions on Tuesday.|Norway rejects sanctions",
        "Norway demanded a ceasefire.|Norway demands ceasefire",
        "Norway condemned the sanctions.|Norway condemns sanctions",
        "Norway welcomed the ceasefire.|Norway supports ceasefire",
      })
  void theActOfSayingShowsTheStance(String sentence, String position) {
    assertThat(positions(sentence)).contains(position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that it did not support the sanctions.|Norway opposes sanctions",
        "Norway said that it never accepted the sanctions.|Norway rejects sanctions",
        "Norway said that it could not accept the sanctions.|Norway rejects sanctions",
        "Norway said that it did not reject the sanctions.|Norway open-to sanctions",
        "Norway said that it was not opposed to the sanctions.|Norway open-to sanctions",
        "Norway said that it would not refuse to accept the sanctions.|Norway open-to sanctions",
        "Norway said that under no circumstances it would accept the sanctions."
            + "|Norway rejects sanctions",
        "Norway said that it no longer demanded sanctions.|Norway neutral sanctions",
        "Norway said that it might support the sanctions.|Norway open-to sanctions",
        "Norway said that the sanctions must not be lifted.|Norway supports sanctions",
      })
  void negationsTurnAStanceAndTwoCancelOut(String sentence, String position) {
    assertThat(positions(sentence)).containsExactly(position);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that it supported the lifting of sanctions.|Norway opposes sanctions",
        "Norway said that it opposed the lifting of sanctions.|Norway supports sanctions",
        "Norway said that Iceland must lift the sanctions.|Norway rejects sanctions",
        "Norway said that it supported the fight against terrorism.|Norway opposes terrorism",
        "Norway said that it demanded an end to the dredging.|Norway rejects dredging",
        "Norway called for a ban on nuclear tests.|Norway rejects nuclear-tests",
        "Norway said that it was against the tariffs.|Norway opposes tariffs",
      })
  void whatIsForTakingSomethingAwayIsAgainstIt(String sentence, String position) {
    assertThat(positions(sentence)).containsExactly(position);
  }

  @Test
  void theWordThatTakesAwayIsAmongThoseThatShowTheStance() {
    Extraction extraction = extract("Norway said that it supported the lifting of sanctions.");
    assertThat(extraction.positions().getFirst().evidence())
        .extracting(e -> e.in(extraction.article().text()))
        .containsExactly("supported the lifting");
  }

  @Test
  void twoThingsJoinedByAndAreTwoPositions() {
    assertThat(
            positions(
                "Norway said that it was important to respect Serbia's sovereignty and strive for"
                    + " preserving its territorial integrity."))
        .contains("Norway supports sovereignty", "Norway supports territorial-integrity");
  }

  @Test
  void aShortNameMeansTheTopicNamedBefore() {
    assertThat(
            positions(
                "The ministers spoke of the ferries and of a railway track. Romania said that it"
                    + " insisted on the track."))
        .contains("Romania demands railway");
  }

  @Test
  void theAgreementIsOnWhatTheArticleIsAbout() {
    assertThat(
            positions(
                "Norway and Iceland disputed a fishing quota on Monday. The quota was too small,"
                    + " Norway said. Iceland demanded access to ports. Iceland said that it"
                    + " accepted the agreement."))
        .contains("Iceland accepts fishing-quotas");
  }

  @Test
  void whatAnArticleNamesInPassingIsNoTopicOfAStanceThatDoesNotNameIt() {
    String passing =
        "Norway and Iceland spoke of sanctions, fishing quotas, terrorism and tolls on Monday.";
    assertThat(positions(passing + "\n\nIt was late.\n\nIceland rejected it.")).isEmpty();
    assertThat(positions(passing + " Iceland said that it rejected sanctions."))
        .containsExactly("Iceland rejects sanctions");
  }

  @Test
  void whatIsToldOfPersonsIsNoTopicOfTheStance() {
    assertThat(positions("Norway praised workers whose jobs had been lost to trade.")).isEmpty();
  }

  @Test
  void whoAttacksAnAgreementIsNoPartyToIt() {
    assertThat(positions("Norway attacked the agreement to impose sanctions."))
        .doesNotContain("Norway accepts sanctions");
    assertThat(positions("Norway said that it expressed support for sanctions."))
        .containsExactly("Norway supports sanctions");
  }

  @Test
  void toAcceptNoOtherIsNoRejection() {
    assertThat(
            positions(
                "Norway said that it wanted the quota and that it would not accept any other."))
        .containsExactly("Norway supports fishing-quotas");
  }

  @Test
  void underAHeadingOnACountryADemandIsOnThatCountry() {
    Extraction extraction =
        extract(
            """
            Norwegian Foreign Minister Anders Holm spoke of many conflicts on Monday.

            Situation in Venezuela

            "We stressed that the different parties in the conflict should start a dialogue," Holm said.
            """);
    assertThat(extraction.positions())
        .filteredOn(p -> p.topic().country())
        .extracting(p -> p.holder().name() + " " + p.stance() + " " + p.topic().name())
        .containsExactly("Norway demands Venezuela");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that it would accept the tariffs only if Iceland left the port."
            + "|only if Iceland left the port",
        "Norway said that it would accept the tariffs provided that Iceland left the port."
            + "|provided that Iceland left the port",
        "Norway said that it would accept the tariffs on condition that Iceland left the port."
            + "|on condition that Iceland left the port",
        "Norway said that it would not accept the tariffs unless Iceland left the port."
            + "|unless Iceland left the port",
      })
  void conditionsAreKept(String sentence, String condition) {
    Extraction extraction = extract(sentence);
    assertThat(extraction.positions())
        .filteredOn(p -> p.topic().key().equals("tariffs"))
        .extracting(Position::stance)
        .containsExactly("conditional");
    assertThat(extraction.positions().getFirst().conditions())
        .extracting(c -> c.in(extraction.article().text()))
        .containsExactly(condition);
  }

  @Test
  void theTownOfADatelineIsNobodyWhoHoldsAStance() {
    assertThat(
            positions(
                "OSLO, March 3 (Test Agency) - Norway is open to lifting the sanctions, the"
                    + " Norwegian foreign ministry said on Tuesday."))
        .anyMatch(p -> p.startsWith("Norway "));
  }

  @Test
  void whatAConditionIsOnTheStanceIsNot() {
    assertThat(
            positions(
                "Norway said that it would support a ceasefire provided that Iceland lifted its"
                    + " sanctions."))
        .containsExactly("Norway conditional ceasefire");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Would anybody reject the sanctions?\" Norway's foreign minister asked.",
        "Norway asked whether Iceland supported the sanctions.",
        "Norway said that it would sit down if Iceland rejected the sanctions.",
        "Norway declined to comment on the sanctions.",
        "Norway said that it would have supported the sanctions.",
      })
  void whatIsAskedOrImaginedShowsNoStance(String sentence) {
    assertThat(positions(sentence)).noneMatch(p -> p.contains("sanctions"));
  }

  @Test
  void whatAnotherSideIsSaidToThinkIsAscribed() {
    assertThat(positions("Norway said that Iceland rejected the sanctions."))
        .contains("Iceland rejects sanctions by Norway");
    assertThat(positions("Moscow thinks that Pyongyang will not give in to any type of pressure."))
        .contains("North Korea rejects foreign-interference by Russia");
  }

  @Test
  void onesOwnIsNotAscribed() {
    assertThat(positions("Oslo said that Norway rejected the sanctions."))
        .containsExactly("Norway rejects sanctions");
  }

  @Test
  void aDemandOnAnotherSideIsTheSpeakers() {
    assertThat(positions("Norway said that Iceland must open the port."))
        .containsExactly("Norway demands ports");
  }

  @Test
  void aPositionShownTwiceIsOneWithBothStatements() {
    List<Position> positions =
        extract(
                "Norway said that it rejected the sanctions.\n\nOslo said that it rejected the sanctions.")
            .positions();
    assertThat(positions).hasSize(1);
    assertThat(positions.getFirst().statements()).hasSize(2);
    assertThat(positions.getFirst().evidence()).hasSize(2);
  }

  @Test
  void aStanceIsOnTheTopicOfItsClauseAlone() {
    assertThat(
            positions(
                "Norway said that it rejected the tariffs but supported the ceasefire in Yemen."))
        .contains("Norway rejects tariffs", "Norway supports ceasefire")
        .doesNotContain("Norway rejects ceasefire", "Norway supports tariffs");
  }

  private static List<String> positions(String body) {
    return extract(body).positions().stream()
        .filter(p -> !p.topic().country())
        .map(
            p ->
                p.holder().name()
                    + " "
                    + p.stance()
                    + " "
                    + p.topic().key()
                    + (p.ascribedBy() == null ? "" : " by " + p.ascribedBy().name()))
        .toList();
  }

  private static Extraction extract(String body) {
    return EXTRACTOR.extract(
        new Article(
            "a", "Talks\n\n" + body, "Talks", LocalDate.of(2024, 1, 25), null, null, null, "en"));
  }
}
