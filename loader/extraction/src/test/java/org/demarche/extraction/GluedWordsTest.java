package org.demarche.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.demarche.articles.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collected texts lose spaces: names begin and end within words. */
class GluedWordsTest {
  private static final List<String> NAMES =
      List.of(
          "Northern Wire",
          "Norway",
          "United States",
          "European Union",
          "the Kremlin",
          "TASS",
          "Pavel Dorn",
          "Foreign Minister",
          "Oslo",
          "said",
          "talks",
          "May 8",
          "Tuesday",
          "NATO");
  private static final List<String> GLUE =
      List.of("", ".", ",", "/", "-", "…", "\u200B", "\uD83D\uDE42", "”", "\n", " ", ". ", "’s ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moldova war: Dorn hails deal.Northern Wire\n\nDorn said that it was good.Northern Wire",
        "Oslo said the deal.Northern Wire was good.",
        "Dorn hails deal/Northern Wire",
        "He met the UN.Northern Wire said so.",
        "Norway said so.United States said no.",
        "dealNorthern Wire",
        "x.Northern Wire"
      })
  void aNameThatIsGluedToAWordLosesNoArticle(String text) {
    assertThatCode(() -> extract(text)).doesNotThrowAnyException();
  }

  @Test
  void whatTheSentencesSayIsFoundAllTheSame() {
    assertThat(extract("Talks\n\nForeign Minister Pavel Dorn said that it was good.Northern Wire"))
        .isNotNull()
        .satisfies(found -> assertThat(found.statements()).isNotEmpty());
  }

  @Test
  void textGluedAtRandomIsRead() {
    Random random = new Random(7);
    for (int i = 0; i < 150; i++) {
      StringBuilder text = new StringBuilder("Talks\n\n");
      for (int j = 0; j < 25; j++) {
        text.append(NAMES.get(random.nextInt(NAMES.size())))
            .append(GLUE.get(random.nextInt(GLUE.size())));
      }
      String made = text.toString();
      assertThatCode(() -> extract(made)).as(made).doesNotThrowAnyException();
    }
  }

  private static Extraction extract(String text) {
    LocalDate date = LocalDate.of(2024, 5, 16);
    return StandardExtractor.get()
        .extract(new Article("a", text, "Talks", date, null, null, null, "en"));
  }
}
