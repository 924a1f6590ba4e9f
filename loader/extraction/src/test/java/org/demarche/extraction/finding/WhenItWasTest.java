package org.demarche.extraction.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.StandardExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates of statements, meetings and actions in an article of Thursday, May 16, 2024. */
class WhenItWasTest {
  private static final LocalDate THURSDAY = LocalDate.of(2024, 5, 16);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on Wednesday, May 8, | 2024-05-08",
        "on 8 May | 2024-05-08",
        "(May 8) | 2024-05-08",
        "on Monday, June 3, | 2024-06-03",
        "on Tuesday (7 May) | 2024-05-07",
        "on May 8th | 2024-05-08",
        "on the 8th of May | 2024-05-08",
        "on 2024-05-08 | 2024-05-08",
        "on Wed., May 8, | 2024-05-08",
        "on October 3 | 2023-10-03",
        "the day before yesterday | 2024-05-14",
        "two days ago | 2024-05-14",
        "last Monday | 2024-05-13",
        "after Monday's talks | 2024-05-16",
      })
  void ofAStatementIsTheOneBesideItsCue(String when, String date) {
    Extraction extraction =
        extract(
            "Foreign Minister Pavel Dorn of Moldova said "
                + when
                + " that Moldova will not sign the deal.");
    assertThat(extraction.statements()).hasSize(1);
    assertThat(extraction.statements().getFirst().date()).hasToString(date);
  }

  @Test
  void ofWhatWasSaidInTheTalksOfADayIsThatDay() {
    Extraction extraction =
        extract("\"We will not sign the deal,\" Pavel Dorn said in Monday's debate.");
    assertThat(extraction.statements()).hasSize(1);
    assertThat(extraction.statements().getFirst().date()).hasToString("2024-05-13");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "met | on Wednesday, May 8 | 2024-05-08",
        "met | on Tuesday (7 May) | 2024-05-07",
        "met | the day before yesterday | 2024-05-14",
        "met | last Monday | 2024-05-13",
        "will meet | on Monday, June 3 | 2024-06-03",
        "will meet | on March 3 | 2025-03-03",
        "will meet | the day after tomorrow | 2024-05-18",
        "will meet | in two days | 2024-05-18",
        "will meet | next Tuesday | 2024-05-21",
      })
  void ofAMeetingIsPastIfItWasHeldAndYetToComeIfItIsPlanned(String verb, String when, String date) {
    Extraction extraction =
        extract(
            "Moldovan Foreign Minister Pavel Dorn %s Norwegian Foreign Minister Marit Lund in Oslo %s."
                .formatted(verb, when));
    assertThat(extraction.meetings()).hasSize(1);
    assertThat(extraction.meetings().getFirst().date()).hasToString(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on Wednesday, May 8 | 2024-05-08",
        "on 8 May | 2024-05-08",
        "the day before yesterday | 2024-05-14",
      })
  void ofAnActionIsTheOneOfItsClause(String when, String date) {
    Extraction extraction = extract("Russia imposed sanctions on Norway " + when + ".");
    assertThat(extraction.actions()).hasSize(1);
    assertThat(extraction.actions().getFirst().date()).hasToString(date);
  }

  private static Extraction extract(String text) {
    return StandardExtractor.get()
        .extract(new Article("a", text, "Talks", THURSDAY, null, null, null, "en"));
  }
}
