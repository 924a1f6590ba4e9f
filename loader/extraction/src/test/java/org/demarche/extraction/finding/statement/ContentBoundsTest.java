package org.demarche.extraction.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.junit.jupiter.api.Test;

/** Where a content ends, and which words beside it are none. The persons are invented. */
class ContentBoundsTest {
  private static final LocalDate DATE = LocalDate.of(2019, 5, 14);
  private static final Extractor EXTRACTOR = StandardExtractor.get();

  @Test
  void aQuotedSentenceEndsWithItsQuotation() {
    assertThat(
            said(
                "\"We are the host, and a host does not count the guests' potatoes,\" Faroese"
                    + " Fisheries Minister Hanus Lambareyn said in a radio interview on Sunday."))
        .containsExactly("said | We are the host, and a host does not count the guests' potatoes");
  }

  @Test
  void aReportedContentEndsBeforeTheWordsThatReportIt() {
    assertThat(
            said(
                "Serbia agreed to announce large releases, Serbian minister Vesna Trnavčević"
                    + " confirmed."))
        .containsExactly(
            "agreed | announce large releases",
            "confirmed | Serbia agreed to announce large releases");
  }

  @Test
  void theDateOfARelativeClauseIsNotThatOfTheStatement() {
    Extraction extraction =
        extract("“I will not sit down,” said Torgeir Lundevold, who on Monday took over.");
    assertThat(extraction.statements())
        .extracting(s -> Objects.toString(s.date()))
        .containsOnly("2019-05-14");
  }

  @Test
  void whatTellsWhenIsNoSource() {
    Extraction extraction =
        extract(
            "Serbia takes no position on the bridge but asks that ships not be held up during the"
                + " work, the head of the Serbian directorate for waterways, Vesna Trnavčević,"
                + " said last week.");
    assertThat(extraction.statements())
        .filteredOn(s -> s.cue().in(extraction.article().text()).equals("said"))
        .allSatisfy(
            s ->
                assertThat(s.source() == null ? "" : s.source().in(extraction.article().text()))
                    .doesNotContain("week"));
  }

  private static List<String> said(String text) {
    Extraction extraction = extract(text);
    return extraction.statements().stream()
        .map(s -> s.cue().in(text) + " | " + s.contentText(text))
        .toList();
  }

  private static Extraction extract(String text) {
    return EXTRACTOR.extract(new Article("a", text, "T", DATE, null, null, null, "en"));
  }
}
