package org.demarche.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
  @ParameterizedTest
  @CsvSource({
    "2024-05-08, DAY, 2024-05-08, 2024-05-08",
    "2024-02, MONTH, 2024-02-01, 2024-02-29",
    "2023, YEAR, 2023-01-01, 2023-12-31",
    "--02-29, MONTH_DAY, , ",
  })
  void isReadAndPrintedAsExactAsItIs(
      String printed, DatePrecision precision, LocalDate earliest, LocalDate latest) {
    PartialDate date = date(printed);
    assertThat(date).hasToString(printed);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2024-02-30", "2023-02-29", "24", "2024-13", "--13-01", "May 2024"})
  void whatIsNoDateIsNotRead(String printed) {
    assertThat(PartialDate.parse(printed)).isNull();
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> new PartialDate(2023, 2, 29)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> new PartialDate(2023, null, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-08, 2024-05-09, true",
    "2024-05-08, 2024-05-08, false",
    "2024-04, 2024-05-08, true",
    "2024-05, 2024-05-08, false",
    "2023, 2024-01-01, true",
    "2024, 2024-05, false",
    "--05-08, 2024-05-09, false",
  })
  void isBeforeWhatAllItsDaysAreBefore(String one, String other, boolean before) {
    assertThat(date(one).isBefore(date(other))).isEqualTo(before);
    assertThat(date(other).isAfter(date(one))).isEqualTo(before);
    assertThat(date(other).isBefore(date(one))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-05, true, true",
    "2024-05, 2024-05-08, true, true",
    "--05-08, 2024-05-08, true, true",
    "2024-05, --05-08, false, true",
    "2024-06, --05-08, false, false",
    "2024-05-08, 2024-05, false, true",
    "2024-05, 2024-06-08, false, false",
  })
  void coversWhatItLeavesOpen(String one, String other, boolean covers, boolean maybe) {
    assertThat(date(one).covers(date(other))).isEqualTo(covers);
    assertThat(date(other).refines(date(one))).isEqualTo(covers);
    assertThat(date(one).maybe(date(other))).isEqualTo(maybe);
    assertThat(date(other).maybe(date(one))).isEqualTo(maybe);
  }

  @Test
  void aDateDoesNotRefineItself() {
    assertThat(date("2024-05").refines(date("2024-05"))).isFalse();
  }

  @Test
  void movesByDaysAndYears() {
    assertThat(date("2024-02-28").plusDays(2)).hasToString("2024-03-01");
    assertThat(date("2024-02-29").plusYears(-1)).hasToString("2023-02-28");
    assertThat(date("2024-02").plusYears(1)).hasToString("2025-02");
    assertThatThrownBy(() -> date("2024-02").plusDays(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isSortedByYearMonthAndDayWhatIsOpenFirst() {
    assertThat(
            Stream.of("2024-05-08", "2025", "2024-05", "--01-01", "2024")
                .map(PartialDateTest::date)
                .sorted()
                .map(PartialDate::toString))
        .containsExactly("--01-01", "2024", "2024-05", "2024-05-08", "2025");
  }

  private static PartialDate date(String printed) {
    return Objects.requireNonNull(PartialDate.parse(printed));
  }
}
