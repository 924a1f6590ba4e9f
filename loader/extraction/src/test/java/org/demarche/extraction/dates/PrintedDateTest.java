package org.demarche.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in an article of Thursday, May 16, 2024. */
class PrintedDateTest {
  private static final LocalDate THURSDAY = LocalDate.of(2024, 5, 16);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "said on Wednesday, May 8, that | 2024-05-08",
        "said on 8 May that | 2024-05-08",
        "said (May 8) that | 2024-05-08",
        "signed on Monday, June 3, 2024 | 2024-06-03",
        "said on Tuesday (7 May) that | 2024-05-07",
        "said on May 8th that | 2024-05-08",
        "said on the 8th of May that | 2024-05-08",
        "said on May the 8th that | 2024-05-08",
        "said on 2024-05-08 that | 2024-05-08",
        "at 2024-05-08T10:30:00Z | 2024-05-08",
        "said on Wed., May 8, that | 2024-05-08",
        "said on Wed, 8 May, that | 2024-05-08",
        "said on WEDNESDAY, MAY 8, that | 2024-05-08",
        "said on Wednesday May 8 that | 2024-05-08",
        "said on Wednesday, the 8th of May, that | 2024-05-08",
        "said on Wednesday night, May 8, that | 2024-05-08",
        "said on Wednesday – May 8 – that | 2024-05-08",
        "said on Wednesday [8 May] that | 2024-05-08",
        "said on Wednesday 8 Sept that | 2021-09-08",
        "said on May 8, a Wednesday, that | 2024-05-08",
        "said on 8 May (Wednesday) that | 2024-05-08",
        "said on 2024-05-08 (Wed) that | 2024-05-08",
        "said on Wednesday the 8th that | 2024-05-08",
        "said on May 8,2024 that | 2024-05-08",
        "said on last Wednesday, May 8, that | 2024-05-08",
        "said today (Thursday) that | 2024-05-16",
        "said yesterday, Wednesday, that | 2024-05-15",
      })
  void whatIsPrintedIsTheDateAndItIsOne(String text, String date) {
    assertThat(dates(text, THURSDAY)).containsExactly(date);
  }

  @Test
  void aDateMayBeBrokenOverLinesOrHeldTogetherByHardBlanks() {
    assertThat(dates("said on Wednesday,\nMay\n8, that", THURSDAY)).containsExactly("2024-05-08");
    assertThat(dates("said on Wednesday, May\u00a08, that", THURSDAY))
        .containsExactly("2024-05-08");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "said on Monday, May 8, that | 2023-05-08 | last year's was a Monday",
        "will meet on Thursday, May 8 | 2025-05-08 | next year's is a Thursday",
        "signed on Thursday, December 28 | 2023-12-28 | of the year before",
        "will sign on Friday, January 3 | 2025-01-03 | of the year after",
      })
  void theYearIsTheOneThatFitsTheDayOfTheWeek(String text, String date, String why) {
    assertThat(dates(text, THURSDAY)).as(why).containsExactly(date);
  }

  @Test
  void aWrongDayOfTheWeekLeavesThePrintedDate() {
    assertThat(dates("said on Tuesday, May 8, 2024, that", THURSDAY)).containsExactly("2024-05-08");
  }

  @Test
  void datesSideBySideThatAreNotOneStayTwo() {
    assertThat(dates("He came on May 8, Tuesday he left.", THURSDAY))
        .containsExactly("2024-05-08", "2024-05-14");
    assertThat(dates("He came on Wednesday. May 9 was free.", THURSDAY))
        .containsExactly("2024-05-15", "2024-05-09");
    assertThat(dates("between Monday and May 9", THURSDAY))
        .containsExactly("2024-05-13", "2024-05-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "said the day before yesterday that | 2024-05-14",
        "will sign the day after tomorrow | 2024-05-18",
        "Day before yesterday he said | 2024-05-14",
        "said two days ago that | 2024-05-14",
        "said 10 days ago that | 2024-05-06",
        "said three days earlier that | 2024-05-13",
        "said last Monday that | 2024-05-13",
        "said last Thursday that | 2024-05-09",
        "will sign next Tuesday | 2024-05-21",
        "will sign next Tues. | 2024-05-21",
        "said on Tues. that | 2024-05-14",
        "said a week ago that | 2024-05",
        "will sign in two days | 2024-05-18",
        "will sign two days from now | 2024-05-18",
        "said on Tuesday last week that | 2024-05-07",
        "said last week, on Tuesday, that | 2024-05-07",
        "will sign on Tuesday of next week | 2024-05-21",
      })
  void daysAreCountedFromTheArticle(String text, String date) {
    assertThat(dates(text, THURSDAY)).containsExactly(date);
  }

  @Test
  void earlierAndLaterAreCountedFromTheDayNamedLast() {
    assertThat(dates("It began on May 3, 2020. Three days later it ended.", THURSDAY))
        .containsExactly("2020-05-03", "2020-05-06");
    assertThat(dates("It ended on May 3, 2020, and three days earlier", THURSDAY))
        .containsExactly("2020-05-03", "2020-04-30");
    assertThat(dates("Three days later it ended.", THURSDAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was signed in two days.",
        "the 9th Circuit and the 20th century",
        "The Sun and the Sat nav; Mon cher; Wed in haste",
        "8 Mayors, May 8.5 percent, 5-8",
        "on February 29, 2023",
        "on 2024-13-45",
      })
  void otherWordsAreNoDates(String text) {
    assertThat(dates(text, THURSDAY)).isEmpty();
  }

  @Test
  void aGuessIsTurnedToThePastOrTheFutureAndWhatIsPrintedIsNot() {
    DateMention guessed = mention("on October 3");
    assertThat(guessed.past(THURSDAY)).hasToString("2023-10-03");
    assertThat(mention("on March 3").coming(THURSDAY)).hasToString("2025-03-03");
    assertThat(mention("on Tuesday").coming(THURSDAY)).hasToString("2024-05-21");
    assertThat(mention("on October 3, 2024").past(THURSDAY)).hasToString("2024-10-03");
    assertThat(mention("last Tuesday").coming(THURSDAY)).hasToString("2024-05-14");
    assertThat(mention("on Wednesday, May 8").coming(THURSDAY)).hasToString("2024-05-08");
  }

  private static DateMention mention(String text) {
    return new DateFinder().find(text, 0, text.length(), THURSDAY).getFirst();
  }

  private static List<String> dates(String text, @Nullable LocalDate articleDate) {
    return new DateFinder()
        .find(text, 0, text.length(), articleDate).stream().map(m -> m.date().toString()).toList();
  }
}
