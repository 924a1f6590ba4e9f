package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a joint mackerel quota|one joint quota for mackerel",
        "sanctions on the northern ports|the lifting of sanctions on northern ports",
        "deploy peacekeepers along the river|peacekeepers deployed along that river",
        "pay 40 percent of the tolls|to pay 40 percent of all tolls",
        "talks under the auspices of the United Nations|United Nations auspices for talks",
      })
  void theSameThingInOtherWords(String one, String other) {
    assertThat(ProposalWords.of(one).isOn(ProposalWords.of(other))).isTrue();
    assertThat(ProposalWords.of(other).isOn(ProposalWords.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pay 40 percent of the tolls|pay 60 percent of the tolls",
        "a joint mackerel quota|a joint herring inspection",
        "sanctions on the ports|sanctions",
        "the bridge at Svishtov|the railway track to Svishtov",
      })
  void anotherThing(String one, String other) {
    assertThat(ProposalWords.of(one).isOn(ProposalWords.of(other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "the lifting of sanctions, true",
    "an end to the sanctions, true",
    "sanctions should stay, false",
    "not to end the talks, false",
    "withdraw from the treaty, true",
  })
  void wordsTurnItRound(String proposition, boolean reversed) {
    assertThat(ProposalWords.of(proposition).reversed()).isEqualTo(reversed);
  }
}
