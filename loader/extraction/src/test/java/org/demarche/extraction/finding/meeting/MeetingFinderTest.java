package org.demarche.extraction.finding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.who.Actor;
import org.junit.jupiter.api.Test;

/** The people of these sentences are invented; the date is a Thursday. */
class MeetingFinderTest {
  private static final LocalDate DATE = LocalDate.of(2022, 3, 10);
  private static final Extractor EXTRACTOR = StandardExtractor.get();
  private static final String TWO_MET =
      "Norwegian Foreign Minister Ragnhild Austevik met Icelandic Foreign Minister Sigrún"
          + " Hjaltadóttir in Bergen on Tuesday.";

  @Test
  void subjectsThatMeetTakePartForTheirSides() {
    assertThat(
            meetings(
                "German Chancellor Hanna Brandt and French President Luc Moreau met in Berlin on"
                    + " Monday."))
        .containsExactly(
            "bilateral held: Hanna Brandt (Germany), Luc Moreau (France) in Berlin/Germany on"
                + " 2022-03-07");
  }

  @Test
  void theOtherSideStandsBehindWith() {
    assertThat(
            meetings(
                "Greek Prime Minister Nikos Laskaris held talks with Turkish Foreign Minister Emre"
                    + " Kaplan in Athens."))
        .containsExactly(
            "bilateral held: Nikos Laskaris (Greece), Emre Kaplan (Turkey) in Athens/Greece");
    assertThat(meetings("Talks between Armenia and Azerbaijan in Geneva ended without a result."))
        .containsExactly("bilateral held: Armenia, Azerbaijan in Geneva");
  }

  @Test
  void whoSpeaksAfterTalksTookPartInThem() {
    assertThat(
            meetings(
                "Austria opposes the plan, Austrian Chancellor Karl Ebner said after talks with"
                    + " Hungarian Prime Minister Zoltán Fehér in Vienna."))
        .containsExactly(
            "bilateral held: Karl Ebner (Austria), Zoltán Fehér (Hungary) in Vienna/Austria");
  }

  @Test
  void namesBeforeTheTalksTakePart() {
    assertThat(
            meetings(
                "German Chancellor Hanna Brandt and French President Luc Moreau smiled. The"
                    + " Brandt-Moreau talks in Bonn lasted an hour."))
        .containsExactly("bilateral held: Hanna Brandt (Germany), Luc Moreau (France) in Bonn");
  }

  @Test
  void whoIsMerelyTalkedAboutTakesNoPart() {
    assertThat(
            meetings(
                TWO_MET
                    + " They discussed the visit of Swedish King Gustav Lindqvist's envoy. Danish"
                    + " Prime Minister Jens Overgaard was not mentioned, Austevik said."))
        .containsExactly(
            "bilateral held: Ragnhild Austevik (Norway), Sigrún Hjaltadóttir (Iceland) in Bergen on"
                + " 2022-03-08");
  }

  @Test
  void aSpokesmanTakesNoPart() {
    assertThat(
            meetings(
                "Germany and France held talks in Berlin on Monday. German government spokesman Udo"
                    + " Keller told a news conference that the talks went well."))
        .containsExactly("bilateral held: Germany, France in Berlin/Germany on 2022-03-07");
  }

  @Test
  void aCallHasNoPlace() {
    assertThat(
            meetings(
                "Greek Prime Minister Nikos Laskaris spoke by phone with Turkish President Emre"
                    + " Kaplan on Wednesday."))
        .containsExactly("call held: Nikos Laskaris (Greece), Emre Kaplan (Turkey) on 2022-03-09");
    assertThat(
            meetings(
                "Greek Prime Minister Nikos Laskaris held a telephone call with Turkish President"
                    + " Emre Kaplan."))
        .containsExactly("call held: Nikos Laskaris (Greece), Emre Kaplan (Turkey)");
  }

  @Test
  void threeSidesMeetTrilaterally() {
    assertThat(
            meetings(
                "On February 25, representatives of Russia, China and the United States held a"
                    + " trilateral meeting in Moscow on the situation in Afghanistan."))
        .containsExactly(
            "trilateral held: Russia, China, United States in Moscow/Russia on 2022-02-25");
  }

  @Test
  void aVisitIsPaidToAHost() {
    assertThat(meetings("Greek Prime Minister Nikos Laskaris will visit Ankara on March 20."))
        .containsExactly(
            "visit planned: Nikos Laskaris (Greece), Turkey as host in Ankara/Turkey on"
                + " 2022-03-20");
  }

  @Test
  void aHostIsOne() {
    assertThat(
            meetings(
                "Hungarian Prime Minister Zoltán Fehér received Austrian Chancellor Karl Ebner in"
                    + " Budapest. Fehér hosted the talks in the castle."))
        .containsExactly(
            "bilateral held: Zoltán Fehér (Hungary) as host, Karl Ebner (Austria) in"
                + " Budapest/Hungary");
  }

  @Test
  void signingIsAMeetingOfItsOwn() {
    assertThat(meetings("Norway and Iceland signed an agreement on fisheries in Oslo on Monday."))
        .containsExactly("signing held: Norway, Iceland in Oslo/Norway on 2022-03-07");
  }

  @Test
  void whatIsToComeIsPlanned() {
    assertThat(meetings("Norway and Iceland are to meet in Oslo on April 3."))
        .containsExactly("bilateral planned: Norway, Iceland in Oslo/Norway on 2022-04-03");
    assertThat(meetings("Norway and Iceland plan to hold talks in Oslo in April."))
        .containsExactly("bilateral planned: Norway, Iceland in Oslo/Norway on 2022-04");
    assertThat(meetings("Norway and Iceland are to meet in Oslo on April 3 to sign a treaty."))
        .isNotEmpty()
        .allMatch(meeting -> meeting.contains(" planned: ") && meeting.endsWith(" on 2022-04-03"));
  }

  @Test
  void whatWasCalledOffIsToldApart() {
    assertThat(meetings("Talks between Norway and Iceland in Oslo were cancelled."))
        .containsExactly("bilateral cancelled: Norway, Iceland in Oslo/Norway");
    assertThat(meetings("Norway has postponed a meeting with Iceland in Oslo."))
        .containsExactly("bilateral postponed: Norway, Iceland in Oslo/Norway");
    assertThat(
            meetings(
                TWO_MET
                    + " The ministers had planned to visit Tromsø on March 1. The visit was"
                    + " cancelled because of snow."))
        .contains(
            "visit cancelled: Ragnhild Austevik (Norway), Sigrún Hjaltadóttir (Iceland) in Tromsø"
                + " on 2022-03-01");
  }

  @Test
  void whatMightBeOrIsDeniedIsNoMeeting() {
    assertThat(meetings("Norway could meet Iceland in Oslo.")).isEmpty();
    assertThat(meetings("Norway did not meet Iceland in Oslo.")).isEmpty();
    assertThat(meetings("Norway would support talks with Iceland.")).isEmpty();
    assertThat(meetings("The conditions of Norway have been met.")).isEmpty();
  }

  @Test
  void mentionsOfOneMeetingAreMerged() {
    assertThat(
            meetings(
                TWO_MET
                    + " At the talks, Austevik praised Iceland. The two ministers discussed"
                    + " mackerel. The meeting lasted two hours."))
        .hasSize(1);
  }

  @Test
  void theNextRoundIsAnother() {
    assertThat(
            meetings(
                TWO_MET
                    + " The next round will take place in Oslo in May. The ministers will meet again"
                    + " in Reykjavik in June."))
        .containsExactly(
            "bilateral held: Ragnhild Austevik (Norway), Sigrún Hjaltadóttir (Iceland) in Bergen on"
                + " 2022-03-08",
            "bilateral planned: Norway, Iceland in Oslo/Norway on 2022-05",
            "bilateral planned: Ragnhild Austevik (Norway), Sigrún Hjaltadóttir (Iceland) in"
                + " Reykjavik/Iceland on 2022-06");
  }

  @Test
  void aMeetingMentionedInPassingIsItsOwn() {
    assertThat(
            meetings(
                TWO_MET
                    + " Work goes on despite the stalemate at the last meeting between Greek Prime"
                    + " Minister Nikos Laskaris and Turkish President Emre Kaplan."))
        .contains("bilateral held: Nikos Laskaris (Greece), Emre Kaplan (Turkey)");
  }

  @Test
  void theMinistersOfTheSidesAreNamedWhereOneOfEachIsKnown() {
    assertThat(
            meetings(
                "Norway and Iceland held talks in Bergen on Tuesday. \"It went well,\" Norwegian"
                    + " Foreign Minister Ragnhild Austevik said. \"It did,\" Icelandic Foreign"
                    + " Minister Sigrún Hjaltadóttir said. The two ministers agreed on a survey."))
        .containsExactly(
            "bilateral held: Ragnhild Austevik (Norway), Sigrún Hjaltadóttir (Iceland) in Bergen on"
                + " 2022-03-08");
  }

  @Test
  void topicsAreThoseTalkedAboutAndThoseLeftOut() {
    Meeting meeting =
        extract(
                TWO_MET
                    + " They discussed mackerel and the situation in Syria. Fishing quotas were not"
                    + " discussed, Austevik said. Dutch King Willem Brouwer's future was not"
                    + " discussed at the meeting.")
            .meetings()
            .getFirst();
    assertThat(meeting.discussed()).extracting(Topic::name).contains("mackerel", "Syria");
    assertThat(meeting.topicsNotDiscussed())
        .extracting(Topic::name)
        .containsExactly("fishing quotas");
    assertThat(meeting.notDiscussed()).hasSize(2);
  }

  @Test
  void whatTheSidesTellTogetherIsAnOutcome() {
    Extraction extraction =
        extract(TWO_MET + " The sides said in a joint statement that the quota was fair.");
    assertThat(extraction.meetings().getFirst().outcomes())
        .extracting(i -> extraction.statements().get(i).contentText(extraction.article().text()))
        .containsExactly("the quota was fair");
  }

  @Test
  void whatWasSaidThereIsLinked() {
    Extraction extraction =
        extract(TWO_MET + " Austevik stressed at the meeting that the quota was fair.");
    assertThat(extraction.meetings().getFirst().said()).hasSize(1);
  }

  @Test
  void whichOfARowIsKept() {
    assertThat(extract("Norway and Iceland held the third round of talks in Oslo.").meetings())
        .extracting(Meeting::series)
        .containsExactly("third round of talks");
  }

  private static List<String> meetings(String text) {
    return extract(text).meetings().stream().map(MeetingFinderTest::told).toList();
  }

  private static String told(Meeting meeting) {
    Place place = meeting.place();
    return meeting.format().word()
        + " "
        + meeting.status().word()
        + ": "
        + meeting.participants().stream()
            .map(MeetingFinderTest::told)
            .collect(Collectors.joining(", "))
        + (place == null ? "" : " in " + place.name())
        + (place == null || place.country() == null ? "" : "/" + place.country().name())
        + (meeting.date() == null ? "" : " on " + meeting.date());
  }

  private static String told(Participant participant) {
    Actor side = participant.side();
    return participant.actor().name()
        + (side == null ? "" : " (" + side.name() + ")")
        + (participant.role() == Role.PARTICIPANT ? "" : " as " + participant.role().word());
  }

  private static Extraction extract(String text) {
    return EXTRACTOR.extract(new Article("a", text, "T", DATE, null, null, null, "en"));
  }
}
