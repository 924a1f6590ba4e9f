package org.demarche.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.articles.Article;
import org.demarche.extraction.finding.statement.Statement;
import org.junit.jupiter.api.Test;

/** The README's first lines for users of the library. */
class FirstLinesTest {
  private static final String TEXT =
      "Bridge talks\n\nForeign Minister Pavel Dorn of Moldova said on Tuesday that the tolls were too"
          + " high.\n\n“We will not sign this,” he said.";

  @Test
  void sixLinesReadATextAndTellWhoSaidWhat() {
    List<String> printed = new ArrayList<>();
    Extractor extractor = StandardExtractor.get();
    Article article = Article.of(TEXT, LocalDate.of(2024, 5, 16));
    Extraction found = extractor.extract(article);
    for (Statement said : found.statements()) {
      printed.add(said.who(TEXT) + ": " + said.contentText(TEXT));
    }
    assertThat(printed)
        .containsExactly(
            "Pavel Dorn: the tolls were too high", "Pavel Dorn: We will not sign this");
  }

  @Test
  void theReadmeShowsThem() throws IOException {
    assertThat(Files.readString(Path.of("..", "..", "README.md")))
        .contains("Extraction found = extractor.extract(article);")
        .contains("said.who(text) + \": \" + said.contentText(text)");
  }
}
