package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void foldAccentsCapitalsAndPossessives() {
    assertThat(Words.of("Russia’s Ushakov")).containsExactly("russia", "ushakov");
    assertThat(Words.of("Håkon Mălureanu-Ðørl")).containsExactly("hakon", "malureanu", "dorl");
    assertThat(Words.of("of")).containsExactly("of");
    assertThat(Words.of("?!")).isEmpty();
  }

  @Test
  void distanceIsLevenshtein() {
    assertThat(Words.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Words.distance("", "ab")).isEqualTo(2);
  }

  @Test
  void longWordsAreBrokenAndShortOnesKept() {
    assertThat(Wording.wrap("ab cdefghij k", 4)).isEqualTo(List.of("ab", "cdef", "ghij", "k"));
    assertThat(Wording.wrap("", 4)).containsExactly("");
    assertThat(Wording.count(2, "entry")).isEqualTo("2 entries");
    assertThat(Wording.heading("onBehalfOf")).isEqualTo("on behalf of");
  }
}
