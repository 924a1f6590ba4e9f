package org.demarche.extraction.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.reading.Reader;
import org.demarche.extraction.text.Span;
import org.junit.jupiter.api.Test;

/** Whom an article names, in which office and for whom. The people are invented or well known. */
class MentionFinderTest {
  private static final Reader ANALYZER = StandardExtractor.reader();
  private static final MentionFinder FINDER = new MentionFinder(ReferenceData.standard());
  private static final LocalDate DATE = LocalDate.of(2019, 5, 14);

  @Test
  void theOfficeStandsBeforeTheNameOrBehindIt() {
    assertThat(people("Russian presidential aide Yury Ushakov spoke."))
        .containsExactly("yury-ushakov: presidential aide of Russia");
    assertThat(people("Sergey Lavrov, the Russian foreign minister, spoke."))
        .containsExactly("sergey-lavrov: foreign minister of Russia");
    assertThat(
            people(
                "The spokeswoman for the Norwegian fisheries ministry, Marit Ellingseter, spoke."))
        .containsExactly(
            "marit-ellingseter: spokeswoman for the Norwegian fisheries ministry of Norway");
    assertThat(people("President Moon Jae-in of South Korea spoke."))
        .containsExactly("moon-jae-in: President of South Korea");
    assertThat(people("Håkon Stavedal, who leads the negotiations for Oslo, spoke."))
        .containsExactly("hakon-stavedal: head of delegation of Norway");
  }

  @Test
  void aPossessiveTellsTheSide() {
    assertThat(people("Norway's Torgeir Lundevold spoke."))
        .containsExactly("torgeir-lundevold: of Norway");
    assertThat(
            people(
                "Norwegian Fisheries Minister Torgeir Lundevold spoke. His adviser Marit Ellingseter"
                    + " listened."))
        .containsExactly(
            "torgeir-lundevold: Fisheries Minister of Norway",
            "marit-ellingseter: adviser of Norway");
    assertThat(people("Iceland turned it down, and its chief negotiator Birkir Thorleifsson left."))
        .containsExactly("birkir-thorleifsson: chief negotiator of Iceland");
  }

  @Test
  void anOfficeOnceHeldIsNoOffice() {
    Person person =
        find("Former Norwegian Fisheries Minister Ragnhild Austevik spoke.").people().getFirst();
    assertThat(person.officeText()).isEqualTo("former Fisheries Minister");
    assertThat(person.speaksForSide()).isFalse();
  }

  @Test
  void aSurnameAloneIsTheOneInOfficeAtTheDate() {
    assertThat(people("Putin spoke.")).containsExactly("vladimir-putin: of Russia");
    assertThat(people("President Bush spoke.", LocalDate.of(2003, 3, 1)))
        .containsExactly("george-w-bush: President of United States");
  }

  @Test
  void aSurnameThatNobodyInOfficeBearsStaysTheArticlesOwn() {
    assertThat(people("Foreign Minister Lundevold spoke."))
        .containsExactly("a-lundevold: Foreign Minister");
  }

  @Test
  void aBareSurnameIsSomebodyWhereTheArticleShowsSo() {
    assertThat(people("Todorov said the toll was high.")).containsExactly("a-todorov:");
    assertThat(people("Brantley said the toll was high. He asked for more."))
        .containsExactly("a-brantley:");
    assertThat(people("“We can wait,” Brantley said.")).containsExactly("a-brantley:");
    assertThat(people("Brantley, who led the talks, said the toll was high."))
        .containsExactly("a-brantley:");
    assertThat(people("Brantley told reporters that the toll was high."))
        .containsExactly("a-brantley:");
  }

  @Test
  void whatElseIsCapitalisedIsNobody() {
    assertThat(people("Brantley said the toll was high. It asked for more.")).isEmpty();
    assertThat(people("“We can wait,” Brantley said in a statement.")).isEmpty();
    assertThat(people("Officials said the toll was high. He asked for more.")).isEmpty();
    assertThat(people("Microsoft said the toll was high. He asked for more.")).isEmpty();
    assertThat(people("The Brantley said the toll was high. He asked for more.")).isEmpty();
    assertThat(people("In Brantley it rained. Brantley said so. He asked for more.")).isEmpty();
    assertThat(people("One senior Brantley said the toll was high. He left.")).isEmpty();
    assertThat(people("Brantley's shareholders sold. Brantley said so. He left.")).isEmpty();
    assertThat(people("Brantley Bay said the toll was high. Todorov Bridge stayed shut."))
        .isEmpty();
    assertThat(people("A man from Brantley, who was sad, left. Brantley said so.")).isEmpty();
    assertThat(people("Brantley was closed on Monday. He asked for more.")).isEmpty();
  }

  @Test
  void anInitialIsPartOfAName() {
    assertThat(people("“We can wait,” said Torgeir H. Lundevold, a lawyer in Oslo."))
        .containsExactly("torgeir-h-lundevold: lawyer of Norway");
    assertThat(people("Marit F. Ellingseter wrote a memo. Ellingseter left."))
        .containsExactly("marit-f-ellingseter:");
  }

  @Test
  void namesakesAreToldApartByTitleAndOffice() {
    List<Mention<Actor>> mentions =
        find("Anna Lundevold met Torgeir Lundevold. Mr. Lundevold left. Ms. Lundevold stayed.")
            .personMentions();
    assertThat(mentions)
        .extracting(m -> m.referent().key())
        .containsExactly(
            "anna-lundevold", "torgeir-lundevold", "torgeir-lundevold", "anna-lundevold");
    assertThat(
            people(
                "Norwegian Foreign Minister Igor Tangen met Bulgarian Transport Minister Igor"
                    + " Tangen."))
        .containsExactly(
            "igor-tangen: Foreign Minister of Norway",
            "igor-tangen-bg: Transport Minister of Bulgaria");
  }

  @Test
  void aNamesakeOfAWellKnownPersonInAnotherCountrysOfficeIsSomebodyElse() {
    assertThat(people("Bulgarian Foreign Minister Sergey Lavrov spoke."))
        .containsExactly("sergey-lavrov-bg: Foreign Minister of Bulgaria");
  }

  @Test
  void oneNameIsWrittenInManyWays() {
    assertThat(
            find("Sólrún Hjaltadóttir spoke. Hjaltadottir's aide nodded. Solrun Hjaltadottir left.")
                .people())
        .hasSize(1);
    assertThat(
            find("Robert S. Mueller III spoke. Robert Mueller left. Mueller's aide stayed.")
                .people())
        .hasSize(1);
    assertThat(find("Kim Jong-un spoke. Kim left. Kim Jong Un stayed.").people()).hasSize(1);
  }

  @Test
  void placesAndThingsAreNobody() {
    assertThat(people("It rained in New York and over the Clean Power Plan in North Carolina."))
        .isEmpty();
  }

  @Test
  void anAmbiguousNameIsReadAsACountryOnlyWhereTheTextNamesItOtherwiseToo() {
    assertThat(actors("Sofia wants talks.")).isEmpty();
    assertThat(actors("Sofia wants talks, a Bulgarian aide told the Bulgarians."))
        .containsExactly("Bulgaria");
    assertThat(actors("Sofia Drenkova wants Bulgarian talks.")).doesNotContain("Bulgaria");
  }

  @Test
  void anOrganisationIsCalledByTheLastWordOfItsName() {
    assertThat(actors("The European Commission met. The Commission left."))
        .containsExactly("European Commission");
  }

  private static List<String> people(String text) {
    return people(text, DATE);
  }

  private static List<String> people(String text, LocalDate date) {
    return FINDER.find(ANALYZER.read(text), "a", date, null).people().stream()
        .map(MentionFinderTest::line)
        .toList();
  }

  private static String line(Person person) {
    String office = person.officeText();
    Actor side = person.officeOf();
    return person.actor().key()
        + ":"
        + (office == null ? "" : " " + office)
        + (side == null ? "" : " of " + side.name());
  }

  private static List<String> actors(String text) {
    WhoIsWho who = find(text);
    return who.actorsIn(new Span(0, text.length())).stream().map(Actor::name).toList();
  }

  private static WhoIsWho find(String text) {
    return FINDER.find(ANALYZER.read(text), "a", DATE, null);
  }
}
