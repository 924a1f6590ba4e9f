package org.demarche.questions.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
  @Test
  void foldAccentsCapitalsAndPossessives() {
    assertThat(SearchWords.of("Russia’s Ushakov")).containsExactly("russia", "ushakov");
    assertThat(SearchWords.of("Håkon Mălureanu-Ðørl"))
        .containsExactly("hakon", "malureanu", "dorl");
    assertThat(SearchWords.of("of")).containsExactly("of");
    assertThat(SearchWords.of("?!")).isEmpty();
  }

  @Test
  void distanceIsLevenshtein() {
    assertThat(SearchWords.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(SearchWords.distance("", "ab")).isEqualTo(2);
  }
}
