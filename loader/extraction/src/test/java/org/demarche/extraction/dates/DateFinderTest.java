package org.demarche.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateFinderTest {
  private static final LocalDate THURSDAY = LocalDate.of(2024, 2, 1);

  @Test
  void aDayOfTheWeekIsTheLastOne() {
    assertThat(dates("He said on Tuesday.", THURSDAY)).containsExactly("2024-01-30");
    assertThat(dates("He said on Monday night.", THURSDAY)).containsExactly("2024-01-29");
    assertThat(dates("He spoke on Thursday.", THURSDAY)).containsExactly("2024-02-01");
    assertThat(dates("He spoke last Thursday.", THURSDAY)).containsExactly("2024-01-25");
  }

  @Test
  void aDayOfTheWeekThatIsYetToComeIsTheNextOne() {
    assertThat(dates("They will meet on Tuesday.", THURSDAY)).containsExactly("2024-02-06");
    assertThat(dates("They met next Friday's host.", THURSDAY)).containsExactly("2024-02-02");
    assertThat(dates("It will rain. They met on Tuesday.", THURSDAY)).containsExactly("2024-01-30");
  }

  @Test
  void daysAreWrittenInManyWays() {
    assertThat(
            dates(
                "25 April 2019; 25 Apr. 2019; Apr. 25, 2019; April 25th, 2019; 25th of April 2019;"
                    + " 2019-04-25",
                null))
        .hasSize(6)
        .containsOnly("2019-04-25");
  }

  @Test
  void aDateIsAsExactAsTheTextAndNeverMore() {
    assertThat(dates("last month; in 2019; on December 5; in March 2020", THURSDAY))
        .containsExactly("2024-01", "2019", "2023-12-05", "2020-03");
    assertThat(dates("two days ago; two months ago; three years ago; next year", THURSDAY))
        .containsExactly("2024-01-30", "2023-12", "2021", "2025");
    assertThat(dates("next March; last March; in November", THURSDAY))
        .containsExactly("2024-03", "2023-03", "2023-11");
  }

  @Test
  void aWeekIsTheMonthOrYearThatHoldsItAll() {
    assertThat(dates("last week", THURSDAY)).containsExactly("2024-01");
    assertThat(dates("earlier this week", THURSDAY)).containsExactly("2024");
    assertThat(dates("two weeks ago", THURSDAY)).containsExactly("2024-01");
  }

  @Test
  void theDayBeforeIsBesideTheDateNamedLast() {
    assertThat(dates("on March 8, 2023, and again the day before", THURSDAY))
        .containsExactly("2023-03-08", "2023-03-07");
    assertThat(dates("He had agreed the day before.", THURSDAY)).containsExactly("2024-01-31");
  }

  @Test
  void withoutAnArticleDateADayKeepsItsMonthAndWhatIsRelativeIsLeftOut() {
    assertThat(dates("On April 25, not on Tuesday or last month.", null))
        .containsExactly("--04-25");
  }

  @Test
  void wordsThatMerelyLookLikeDatesAreNone() {
    assertThat(
            dates(
                "Theresa May may march; 1,200 March 40; the 1990s; 25 people; February 30, 2024",
                THURSDAY))
        .isEmpty();
  }

  private static List<String> dates(String text, @Nullable LocalDate articleDate) {
    return new DateFinder()
        .find(text, 0, text.length(), articleDate).stream().map(m -> m.date().toString()).toList();
  }
}
