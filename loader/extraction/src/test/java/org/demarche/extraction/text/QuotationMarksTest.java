package org.demarche.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationMarksTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"We go,\" he said.",
        "“We go,” he said.",
        "”We go,” he said.",
        "„We go,“ he said.",
        "«We go,» he said.",
        "``We go,'' he said.",
        "‘We go,’ he said.",
        "'We go,' he said."
      })
  void anyKindOfMarkEncloses(String text) {
    assertThat(quoted(text)).containsExactly("We go,");
  }

  @Test
  void aQuotationWithoutItsEndRunsToTheNextOrToTheEndOfItsParagraph() {
    assertThat(quoted("\"We go, he said. \"Now,\" he added."))
        .containsExactly("We go, he said. ", "Now,");
    assertThat(quoted("“We go. We said so.\n\n“We go now,” he said."))
        .containsExactly("We go. We said so.", "We go now,");
  }

  @Test
  void apostrophesAndInchesEncloseNothing() {
    assertThat(quoted("The boats' owners didn't go, and it's their neighbours' quay.")).isEmpty();
    assertThat(quoted("He is 6'2\" tall and said nothing to anybody.")).isEmpty();
  }

  @Test
  void whatIsQuotedWithinAQuotationBelongsToIt() {
    assertThat(quoted("“He said ‘we go,’ and went,” she said."))
        .containsExactly("He said ‘we go,’ and went,");
  }

  private static List<String> quoted(String text) {
    return ANALYZER.analyze(text).quotes().stream().map(quote -> quote.in(text)).toList();
  }
}
