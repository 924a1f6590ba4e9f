package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon, 13 May 24 10:00:00 GMT",
        "13 May 24 10:00 EDT",
        "Mon,13 May 24 10:00 UT",
        "  Mon, 13 May 24 10:00:00 -0500 (Central time)",
        "13 May 24",
        "Monday, 13-May-24 10:00:00 GMT",
        "13 may 124 10:00 Z",
        "Mon, 13 May 2024 10:00 PST",
        "13 May 2024 10:00:00 A",
        "Mon May 13 10:00:00 2024",
        "Mon May 13 10:00:00 CEST 2024",
        "2024-05-13T23:59:59+14:00",
        "20240513",
        "May 13, 2024",
        "13.05.2024",
        "13-05-2024"
      })
  void aDayIsReadAsItIsPrinted(String printed) {
    assertThat(PublicationDate.parse(printed)).isEqualTo(LocalDate.of(2024, 5, 13));
  }

  @Test
  void aYearOfTwoDigitsIsOfThisCenturyOrTheLast() {
    assertThat(PublicationDate.parse("Sat, 1 Jan 00 10:00 GMT"))
        .isEqualTo(LocalDate.of(2000, 1, 1));
    assertThat(PublicationDate.parse("Fri, 1 Jan 99 10:00 GMT"))
        .isEqualTo(LocalDate.of(1999, 1, 1));
    assertThat(PublicationDate.parse("1 Jan 49")).isEqualTo(LocalDate.of(2049, 1, 1));
    assertThat(PublicationDate.parse("1 Jan 50")).isEqualTo(LocalDate.of(1950, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon, 31 Feb 24 10:00 GMT",
        "13 May 10:00",
        "Mon, 13 May 4 10:00 GMT",
        "13 Maybe 24",
        "24-05-13",
        "05/06/2024",
        "about 13 May 24 and later",
        ""
      })
  void whatIsNoDayIsNotRead(String printed) {
    assertThat(PublicationDate.parse(printed)).isNull();
  }
}
