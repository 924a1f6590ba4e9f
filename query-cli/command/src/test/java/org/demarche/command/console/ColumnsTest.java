package org.demarche.command.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "条約, 4",
    "한국, 4",
    "été, 3",
    "e\u0301te\u0301, 3",
    "👩‍👩‍👧, 2",
    "🇳🇴, 2",
    "👍🏽, 2",
    "a\u200Bb, 2",
  })
  void signsAreAsWideAsATerminalShowsThem(String text, int columns) {
    assertThat(Wording.length(text)).isEqualTo(columns);
  }

  @Test
  void wideTextIsCutWhereItsColumnsEndAndNeverWithinASign() {
    assertThat(Wording.wrap("条約条約条", 4)).isEqualTo(List.of("条約", "条約", "条"));
    assertThat(Wording.wrap("👩‍👩‍👧👩‍👩‍👧", 3)).isEqualTo(List.of("👩‍👩‍👧", "👩‍👩‍👧"));
    assertThat(Wording.wrap("e\u0301e\u0301e\u0301", 2))
        .isEqualTo(List.of("e\u0301e\u0301", "e\u0301"));
    assertThat(Wording.wrap("条", 1)).containsExactly("条");
  }
}
