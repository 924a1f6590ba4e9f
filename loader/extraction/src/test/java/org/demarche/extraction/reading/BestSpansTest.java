package org.demarche.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.demarche.extraction.reading.syntax.WordRange;
import org.junit.jupiter.api.Test;

class BestSpansTest {
  private static final double[] NOWHERE = {0.1, 0.2, 0.1};

  @Test
  void unlikelyWordsAreInNone() {
    assertThat(BestSpans.of(NOWHERE, NOWHERE, 1)).isEmpty();
  }

  @Test
  void aSpanEndsWhereTheNextBegins() {
    double[] inside = {0.9, 0.9, 0.9, 0.9};
    double[] begins = {0.9, 0.1, 0.95, 0.1};
    assertThat(BestSpans.of(inside, begins, 1))
        .containsExactly(new WordRange(0, 2), new WordRange(2, 4));
  }

  @Test
  void whatASpanCostsFillsHolesAndLeavesIslandsOut() {
    double[] inside = {0.9, 0.4, 0.9, 0.1, 0.1, 0.6, 0.1};
    double[] begins = {0.9, 0.3, 0.3, 0.3, 0.3, 0.5, 0.3};
    assertThat(BestSpans.of(inside, begins, 1)).containsExactly(new WordRange(0, 3));
  }

  /** Rows of random numbers with what the training program makes of them (decode.py, spans). */
  @Test
  void theTrainingProgramFindsTheSame() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(BestSpansTest.class.getResourceAsStream("spans.tsv"))) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(lines).hasSize(40);
      for (String line : lines) {
        String[] cells = line.split("\t", -1);
        List<String> found =
            BestSpans.of(numbers(cells[1]), numbers(cells[2]), Double.parseDouble(cells[0]))
                .stream()
                .map(span -> span.start() + "-" + span.end())
                .toList();
        assertThat(String.join(" ", found)).as(line).isEqualTo(cells[3].replaceFirst("^-$", ""));
      }
    }
  }

  private static double[] numbers(String cell) {
    return Arrays.stream(cell.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
