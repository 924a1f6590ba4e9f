package org.demarche.extraction.finding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.finding.MarkedArticle;
import org.demarche.extraction.reading.FrameKind;
import org.junit.jupiter.api.Test;

/** Meetings of frames that are marked by hand. People are invented; the date is a Thursday. */
class MeetingFinderTest {
  private static final LocalDate DATE = LocalDate.of(2022, 3, 10);

  @Test
  void peopleTakePartForTheirSides() {
    assertThat(
            meetings(
                "bilateral",
                "held",
                "[participant German Chancellor Hanna Brandt] [cue met] [participant French"
                    + " President Luc Moreau] in [place Berlin] [date on Monday]."))
        .containsExactly(
            "bilateral held: Hanna Brandt (Germany), Luc Moreau (France) in Berlin/Germany on"
                + " 2022-03-07");
  }

  @Test
  void whereFewerThanTwoAreMarkedWhoeverTheSentenceNamesTakesPart() {
    assertThat(
            meetings(
                "bilateral",
                "held",
                "[participant Armenia] and Azerbaijan held [cue talks] in [place Geneva]."))
        .containsExactly("bilateral held: Armenia, Azerbaijan in Geneva");
  }

  @Test
  void whatIsPlannedIsAhead() {
    assertThat(
            meetings(
                "bilateral",
                "planned",
                "[participant Norway] and [participant Iceland] will [cue meet] in [place Oslo]"
                    + " [date on Tuesday]."))
        .containsExactly("bilateral planned: Norway, Iceland in Oslo/Norway on 2022-03-15");
  }

  @Test
  void aVisitIsPaidToAHost() {
    assertThat(
            meetings(
                "visit",
                "planned",
                "[participant Greek Prime Minister Nikos Laskaris] will [cue visit] [place Ankara]"
                    + " [date on March 20]."))
        .containsExactly(
            "visit planned: Nikos Laskaris (Greece), Turkey as host in Ankara/Turkey on"
                + " 2022-03-20");
  }

  @Test
  void theNumberOfSidesMakesTheFormat() {
    assertThat(
            meetings(
                "bilateral",
                "held",
                "[participant Russia], [participant China] and [participant Iran] held [cue"
                    + " talks]."))
        .containsExactly("trilateral held: Russia, China, Iran");
    assertThat(
            meetings(
                "call",
                "held",
                "[participant Russia], [participant China] and [participant Iran] held a [cue"
                    + " call]."))
        .containsExactly("call held: Russia, China, Iran");
  }

  @Test
  void mentionsOfOneMeetingAreOne() {
    assertThat(
            meetings(
                "bilateral",
                "held",
                "[participant Norway] and [participant Iceland] [cue met] in [place Oslo]. Their"
                    + " [cue talks] lasted an hour."))
        .containsExactly("bilateral held: Norway, Iceland in Oslo/Norway");
  }

  @Test
  void oneSideAloneIsNoMeeting() {
    assertThat(meetings("other", "held", "[participant Norway] held a [cue meeting].")).isEmpty();
  }

  @Test
  void hereIsTheTownOfTheDateline() {
    assertThat(
            meetings(
                "bilateral",
                "held",
                "OSLO, March 9 - [participant Norway] and [participant Iceland] [cue met] [place"
                    + " here]."))
        .containsExactly("bilateral held: Norway, Iceland in Oslo/Norway");
  }

  @Test
  void whatWasTalkedAboutAndWhatWasNot() {
    MarkedArticle article =
        MarkedArticle.of(
            FrameKind.MEETING,
            List.of("bilateral", "held"),
            DATE,
            "[participant Norway] and [participant Iceland] [cue met] on [topic fisheries]. The"
                + " sanctions were not discussed.");
    Meeting meeting = find(article).getFirst();
    assertThat(meeting.discussed()).extracting(Topic::name).contains("fisheries");
    assertThat(meeting.notDiscussed())
        .extracting(u -> u.words().in(article.document().text()))
        .containsExactly("The sanctions");
  }

  @Test
  void aSeriesIsToldByTheWordBefore() {
    MarkedArticle article =
        MarkedArticle.of(
            FrameKind.MEETING,
            List.of("bilateral", "planned"),
            DATE,
            "[participant Norway] and [participant Iceland] plan a third [cue round] of talks.");
    assertThat(find(article).getFirst().series()).isEqualTo("third round");
  }

  private static List<Meeting> find(MarkedArticle article) {
    return new MeetingFinder()
        .find(
            article.document(),
            article.who(),
            article.topics(),
            article.dates(),
            article.statements());
  }

  private static List<String> meetings(String format, String status, String marked) {
    return find(MarkedArticle.of(FrameKind.MEETING, List.of(format, status), DATE, marked)).stream()
        .map(MeetingFinderTest::words)
        .toList();
  }

  private static String words(Meeting meeting) {
    Place place = meeting.place();
    return meeting.format().word()
        + " "
        + meeting.status().word()
        + ": "
        + meeting.participants().stream()
            .map(
                p ->
                    p.actor().name()
                        + (p.side() == null ? "" : " (" + p.side().name() + ")")
                        + (p.role() == Role.PARTICIPANT ? "" : " as " + p.role().word()))
            .collect(Collectors.joining(", "))
        + (place == null
            ? ""
            : " in " + place.name() + (place.country() == null ? "" : "/" + place.country().name()))
        + (meeting.date() == null ? "" : " on " + meeting.date());
  }
}
