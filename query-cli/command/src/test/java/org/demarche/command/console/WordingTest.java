package org.demarche.command.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void longWordsAreBrokenAndShortOnesKept() {
    assertThat(Wording.wrap("ab cdefghij k", 4)).isEqualTo(List.of("ab", "cdef", "ghij", "k"));
    assertThat(Wording.wrap("", 4)).containsExactly("");
    assertThat(Wording.count(2, "entry")).isEqualTo("2 entries");
    assertThat(Wording.heading("onBehalfOf")).isEqualTo("on behalf of");
  }
}
