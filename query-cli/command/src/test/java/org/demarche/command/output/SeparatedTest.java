package org.demarche.command.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedTest {
  private final Separated safe = new Separated(false);
  private final Separated raw = new Separated(true);

  @ParameterizedTest
  @ValueSource(strings = {"=1+2", "+cmd|' /C calc'!A0", "-we said no", "@all", "\tx", "＝1"})
  void whatASpreadsheetWouldReckonGetsAnApostropheUnlessItIsAskedForAsItIs(String cell) {
    assertThat(safe.csv(cell)).startsWith("'" + cell.charAt(0));
    assertThat(raw.csv(cell)).isEqualTo(cell);
    assertThat(safe.tsv(cell)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+2.5", "-3e5", "-12%", "--05-14", "--05", "a=b", "2024-05-16", ""})
  void numbersDatesAndOtherTextStay(String cell) {
    assertThat(safe.csv(cell)).isEqualTo(cell);
    assertThat(safe.tsv(cell)).isEqualTo(cell);
  }

  @Test
  void separatorsAndQuotationMarksAreQuoted() {
    assertThat(safe.csv("=a,\"b\"")).isEqualTo("\"'=a,\"\"b\"\"\"");
    assertThat(safe.tsv("a\tb\nc\\d")).isEqualTo("a\\tb\\nc\\\\d");
  }
}
