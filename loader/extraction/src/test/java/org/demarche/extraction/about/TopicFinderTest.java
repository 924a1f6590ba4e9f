package org.demarche.extraction.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.reading.Reader;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.MentionFinder;
import org.demarche.extraction.who.ReferenceData;
import org.demarche.extraction.who.WhoIsWho;
import org.junit.jupiter.api.Test;

class TopicFinderTest {
  private static final Reader ANALYZER = StandardExtractor.reader();
  private static final ReferenceData REFERENCE = ReferenceData.standard();
  private static final MentionFinder FINDER = new MentionFinder(REFERENCE);
  private static final TopicScheme SCHEME = new TopicScheme(REFERENCE.model());

  @Test
  void singularAndPluralNameTheSameTopic() {
    assertThat(topics("They spoke of a bridge and a pipeline."))
        .containsExactly("bridge construction", "pipelines");
    assertThat(topics("They spoke of tolls, and of one embassy."))
        .containsExactly("tolls", "diplomatic missions");
  }

  @Test
  void theMostSpecificTopicStandsForTheBroaderOnes() {
    assertThat(topics("The tolls of the bridge were fair.")).containsExactly("tolls");
    assertThat(topics("Arms control must begin with nuclear disarmament."))
        .containsExactly("nuclear disarmament");
  }

  @Test
  void wordsWithAnotherMeaningThereAreNoTopic() {
    assertThat(topics("The death toll rose, the Security Council said.")).isEmpty();
    assertThat(topics("The fisheries minister and the transport ministry agreed.")).isEmpty();
  }

  @Test
  void aCountryIsATopicWhereItIsTalkedAbout() {
    assertThat(topics("They discussed Syria, Libya and Venezuela."))
        .containsExactly("Syria", "Libya", "Venezuela");
    assertThat(topics("A civil war in Venezuela must be avoided."))
        .containsExactly("civil war", "Venezuela");
    assertThat(topics("We respect Syria's sovereignty.")).containsExactly("Syria", "sovereignty");
    assertThat(topics("In the Syrian context, much was said.")).containsExactly("Syria");
  }

  @Test
  void aCountryThatActsIsNoTopicNorAreAnOfficeAndAPlace() {
    assertThat(topics("Russia rejects the plan of the Russian president.")).isEmpty();
    assertThat(topics("Norway met Iceland in Moscow.")).isEmpty();
  }

  @Test
  void whatNamesNoTopicTakesThatOfItsContext() {
    String text =
        "Norway, Iceland differ on mackerel\n\nNorway wants a joint quota.\n\n"
            + "The idea is good, Oslo said. It would help everybody.";
    assertThat(contextual(text, "It would help everybody."))
        .containsExactly("fishing quotas", "mackerel");
  }

  @Test
  void aTopicOfAnInstrumentTakesWithItWhatItIsAbout() {
    String text = "Talks on mackerel\n\nMackerel is scarce.\n\nThe quota is too high.";
    assertThat(contextual(text, "The quota is too high."))
        .containsExactly("fishing quotas", "mackerel");
  }

  @Test
  void theCountryInASectionsHeadingIsATopicThere() {
    String text =
        "Talks in Oslo\n\nThe ministers met on Monday and spoke for three hours in the castle.\n\n\n"
            + "Situation in Venezuela\n\nOutside pressure is wrong, the minister said on Monday.";
    assertThat(contextual(text, "Outside pressure is wrong"))
        .containsExactly("foreign interference", "Venezuela");
  }

  @Test
  void whatWasNoMatterTellsNothingOfTheSentencesAround() {
    String text =
        "Talks on tolls\n\nThe tolls are fair. Dredging was not discussed. Everybody was glad.";
    assertThat(contextual(text, "Everybody was glad.")).containsExactly("tolls");
  }

  private static List<String> topics(String text) {
    return about(ANALYZER.read(text)).in(new Span(0, text.length())).stream()
        .map(Topic::name)
        .toList();
  }

  private static List<String> contextual(String text, String passage) {
    Document annotated = ANALYZER.read(text);
    int start = text.indexOf(passage);
    Span span = new Span(start, start + passage.length());
    Sentence within =
        annotated.sentences().stream()
            .filter(s -> s.start() <= start && start < s.end())
            .findFirst()
            .orElseThrow();
    return about(annotated).of(List.of(span), within).stream().map(Topic::name).toList();
  }

  private static ArticleTopics about(Document text) {
    WhoIsWho who = FINDER.find(text, "a", LocalDate.of(2022, 3, 10), null);
    return new ArticleTopics(text, who, SCHEME);
  }
}
