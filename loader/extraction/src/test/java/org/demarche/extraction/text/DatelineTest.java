package org.demarche.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where, when and for which agency an article was written. */
class DatelineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OSLO (Test Agency) - | OSLO | Test Agency",
        "GENEVA, March 3 (Xinhua) -- | GENEVA | Xinhua",
        "MOSCOW, May 14. /TASS/. | MOSCOW | TASS",
        "SOFIA, March 3 /BTA/ - | SOFIA | BTA",
        "Oslo, 3 March (NTB) – | Oslo | NTB",
        "KYIV, March 3 (Ukrinform). | KYIV | Ukrinform",
        "WASHINGTON/MOSCOW (Reuters) - | WASHINGTON/MOSCOW | Reuters",
        "ST. JOHN'S (Northern Wire) — | ST. JOHN'S | Northern Wire",
      })
  void namesTownAndAgency(String printed, String place, String agency) {
    String text = printed + " Norway said no.";
    Dateline dateline = Objects.requireNonNull(Dateline.in("Talks go on\n\n" + text));
    assertThat(dateline.place()).isEqualTo(place);
    assertThat(dateline.agency()).isEqualTo(agency);
    assertThat(text.substring(Dateline.length(text))).isEqualTo("Norway said no.");
  }

  @Test
  void anAgencyMayBeMissing() {
    Dateline dateline = Objects.requireNonNull(Dateline.in("BERGEN, Feb. 14 — Norway said no."));
    assertThat(dateline.place()).isEqualTo("BERGEN");
    assertThat(dateline.agency()).isNull();
    assertThat(dateline.printed()).isEqualTo("BERGEN, Feb. 14");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway (a member since 1949) - said no.",
        "Torgeir Lundevold (Norway) - minister",
        "Bergen said no. Iceland agreed.",
        "The EU/EEA states said no.",
      })
  void otherOpeningsAreNone(String text) {
    assertThat(Dateline.in(text)).isNull();
  }
}
