package org.demarche.extraction.who;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
  private final PersonNames names = new PersonNames();

  @ParameterizedTest
  @CsvSource({
    "Torgeir Lundevold, Lundevold",
    "Xi Jinping, Xi",
    "Kim Jong Un, Kim",
    "Kim Jong-un, Kim",
    "Kim Kardashian, Kardashian",
    "Lee Zeldin, Zeldin",
    "Ursula von der Leyen, von der Leyen",
    "Mohammed bin Salman, bin Salman",
    "Bashar al-Assad, al-Assad",
    "Andrés Manuel López Obrador, López Obrador",
    "Robert S. Mueller III, Mueller",
    "Jean-Yves Le Drian, Le Drian"
  })
  void theSurnameIsWhatNewsCallsSomebodyBy(String name, String surname) {
    assertThat(names.of(name).surname()).isEqualTo(surname);
  }

  @Test
  void aParticleMayBeLeftOutButNotOfAPatronymic() {
    assertThat(names.surnames("Bashar al-Assad")).contains("al-assad", "assad");
    assertThat(names.surnames("Ursula von der Leyen")).contains("leyen");
    assertThat(names.surnames("Mohammed bin Salman")).doesNotContain("salman");
  }

  @Test
  void aGivenNameTellsTheGenderWhereItTellsOne() {
    assertThat(names.gender("Sólrún Hjaltadóttir")).isEqualTo(Gender.FEMALE);
    assertThat(names.gender("Håkon Stavedal")).isEqualTo(Gender.MALE);
    assertThat(names.gender("Andrea Vestdal")).isNull();
    assertThat(names.gender("Xi Jinping")).isNull();
  }
}
