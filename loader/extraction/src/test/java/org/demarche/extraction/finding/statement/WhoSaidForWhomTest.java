package org.demarche.extraction.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.who.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whom a source means and for whom the statement is made. The people of Norway and Iceland are
 * invented.
 */
class WhoSaidForWhomTest {
  private static final LocalDate DATE = LocalDate.of(2019, 5, 14);
  private static final Extractor EXTRACTOR = StandardExtractor.get();
  private static final String MET =
      "Norwegian Foreign Minister Kari Vestdal met Icelandic Foreign Minister Jón Tangen in"
          + " Oslo for talks.\n\n";

  @Test
  void aPronounIsWhoeverSpokeLastAndAgrees() {
    assertThat(said(MET + "Tangen said the plan was good. \"It is late,\" he said."))
        .containsExactly("Jón Tangen for Iceland", "Jón Tangen for Iceland");
    assertThat(said(MET + "Tangen said the plan was good. \"It is late,\" she said."))
        .containsExactly("Jón Tangen for Iceland", "Kari Vestdal for Norway");
  }

  @Test
  void aRelativePronounGoesBackPastAnApposition() {
    assertThat(
            said(
                MET
                    + "Jón Tangen, the Icelandic minister, who had said earlier this week that his"
                    + " bag was packed, declined to comment."))
        .isNotEmpty()
        .allMatch(s -> s.equals("Jón Tangen for Iceland"));
  }

  @Test
  void nobodyNamedInsideAQuotationSpeaksNext() {
    assertThat(
            said(
                MET
                    + "\"I like what Erik Berg does,\" Tangen said. He said that the plan was"
                    + " late."))
        .containsExactly("Jón Tangen for Iceland", "Jón Tangen for Iceland");
  }

  @Test
  void aPhraseByOfficeIsWhomTheArticleNamedInIt() {
    assertThat(said(MET + "The Icelandic minister said that the plan was late."))
        .containsExactly("Jón Tangen for Iceland");
  }

  @Test
  void anOfficeThatNobodyInTheArticleHoldsIsTheOneKnownHolderAtItsDate() {
    assertThat(said("The Russian foreign minister said that the plan was late."))
        .containsExactly("Sergey Lavrov for Russia");
  }

  @Test
  void whoeverIsNotNamedHasNoSpeakerButASide() {
    assertThat(said(MET + "A Norwegian official said that the plan was late."))
        .containsExactly("? for Norway");
    assertThat(said(MET + "Officials from both sides said that the plan was late."))
        .containsExactly("? for Norway and Iceland");
    assertThat(said(MET + "Experts said that the plan was late.")).containsExactly("? for ?");
  }

  @Test
  void aNameThatDoesNotHeadItsPhraseDoesNotSpeak() {
    assertThat(said("An aide to Vladimir Putin said that the plan was late."))
        .containsExactly("? for ?");
    assertThat(said("Hillary Clinton left. The Clinton campaign said that the plan was late."))
        .containsExactly("Hillary Clinton campaign for Hillary Clinton campaign");
  }

  @Test
  void aCollectiveIsItsMembers() {
    Statement statement =
        extract(MET + "Both ministers said that the plan was late.").statements().getFirst();
    assertThat(members(statement.speaker())).containsExactly("Kari Vestdal", "Jón Tangen");
    assertThat(members(statement.onBehalfOf())).containsExactly("Norway", "Iceland");
  }

  @Test
  void theSidesAreThoseOfTheNearestTalks() {
    assertThat(
            said(
                MET
                    + "Envoys of Russia, China and the United States held a meeting in Vienna on"
                    + " Syria. After the talks, the sides said that the plan was late."))
        .containsExactly("Russia, China and United States for Russia, China and United States");
  }

  @Test
  void severalInARowSpeakTogether() {
    assertThat(said("Norway, Iceland and the Faroe Islands said that the plan was late."))
        .containsExactly("Norway, Iceland and Faroe Islands for Norway, Iceland and Faroe Islands");
  }

  @Test
  void aMinistrySpeaksForItsCountry() {
    assertThat(said("The Russian Foreign Ministry said that the plan was late."))
        .containsExactly("Russian Foreign Ministry for Russia");
    assertThat(said("The Norwegian fisheries ministry said that the plan was late."))
        .containsExactly("Norwegian Fisheries Ministry for Norway");
  }

  @Test
  void explicitWordingGoesBeforeTheOfficeFromThereOn() {
    assertThat(
            said(
                MET
                    + "Vestdal, speaking for the European Union, said that the plan was late."
                    + " Tangen said it was not. Vestdal said that it was."))
        .containsExactly(
            "Kari Vestdal for European Union",
            "Jón Tangen for Iceland",
            "Kari Vestdal for European Union");
  }

  @Test
  void whoIsRelayedWithADaySpokeAllTheSame() {
    assertThat(
            said(
                MET
                    + "The two countries have discussed fishing quotas, the port and the border,"
                    + " Norwegian ministry spokeswoman Ida Solbakk said on Tuesday, the Northern"
                    + " Wire reported."))
        .contains("Ida Solbakk for Norway");
  }

  @Test
  void twoOfficesJoinedByAndAreBothTheirHolders() {
    Extraction extraction =
        extract(
            MET
                + "The Norwegian minister and the Icelandic minister noted that the port was open.");

    assertThat(members(extraction.statements().getFirst().speaker()))
        .containsExactly("Kari Vestdal", "Jón Tangen");
  }

  @Test
  void aDatelineIsNoPartOfWhatIsSaid() {
    Extraction extraction =
        extract(
            "OSLO, March 3 (Northern Wire) - Norway will not sign the treaty, Foreign Minister"
                + " Kari Vestdal said on Tuesday.");

    assertThat(extraction.statements())
        .flatExtracting(Statement::content)
        .extracting(span -> span.in(extraction.article().text()))
        .containsExactly("Norway will not sign the treaty");
  }

  @Test
  void aCapitalAtTheStartOfASentenceIsASource() {
    assertThat(said("Moscow thinks that the plan is late. Beijing thinks that it is not."))
        .containsExactly("Russia for Russia", "China for China");
  }

  @Test
  void aPrivateOpinionAndAFormerOfficeAreNoCountrys() {
    assertThat(said(MET + "\"In my personal view, the plan is late,\" Vestdal said."))
        .containsExactly("Kari Vestdal for ?");
    assertThat(said("Former Norwegian Foreign Minister Kari Vestdal said the plan was late."))
        .containsExactly("Kari Vestdal for ?");
  }

  @Test
  void anAideReportsWhatThePresidentStressedAndAnAgencyIsRelayed() {
    Extraction extraction =
        extract(
            "Russian President Vladimir Putin met guests on Monday. After the talks, Russian"
                + " presidential aide Yury Ushakov said that the president had stressed that any"
                + " steps that may provoke a war were inadmissible, TASS reported.");
    List<Statement> statements = extraction.statements();
    Statement inner =
        statements.stream().filter(s -> s.attributedBy() >= 0).findFirst().orElseThrow();
    assertThat(name(inner.speaker())).isEqualTo("Vladimir Putin");
    Statement outer = statements.get(inner.attributedBy());
    assertThat(name(outer.speaker())).isEqualTo("Yury Ushakov");
    assertThat(outer.attributedBy()).isEqualTo(-1);
    assertThat(outer.via()).isNotNull();
    assertThat(outer.via().name()).isEqualTo("TASS");
    assertThat(extraction.via()).isEqualTo(outer.via());
  }

  @Test
  void aStatementIsMadeWhenItsClauseSaysAndElseWhenTheArticleDoes() {
    List<Statement> statements =
        extract(MET + "Tangen said on Monday that the plan was late. Vestdal said it was not.")
            .statements();
    assertThat(statements)
        .extracting(s -> String.valueOf(s.date()))
        .containsExactly("2019-05-13", "2019-05-14");
  }

  private static List<String> said(String text) {
    return extract(text).statements().stream()
        .map(s -> name(s.speaker()) + " for " + name(s.onBehalfOf()))
        .toList();
  }

  private static List<String> members(@Nullable Actor group) {
    return group == null ? List.of() : group.members().stream().map(Actor::name).toList();
  }

  private static String name(@Nullable Actor actor) {
    return actor == null ? "?" : actor.name();
  }

  private static Extraction extract(String text) {
    return EXTRACTOR.extract(new Article("a", text, "T", DATE, null, null, null, "en"));
  }
}
