package org.demarche.loader.mention;

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
  }

  @Test
  void aDateIsAsExactAsTheTextAndNeverMore() {
    assertThat(dates("last month; in 2019; on December 5; in March 2020", THURSDAY))
        .containsExactly("2024-01", "2019", "2023-12-05", "2020-03");
  }

  @Test
  void withoutAnArticleDateADayKeepsItsMonthAndWhatIsRelativeIsLeftOut() {
    assertThat(dates("On April 25, not on Tuesday or last month.", null))
        .containsExactly("--04-25");
  }

  private static List<String> dates(String text, @Nullable LocalDate articleDate) {
    return new DateFinder()
        .find(text, 0, text.length(), articleDate).stream()
            .map(m -> m.referent().toString())
            .toList();
  }
}
