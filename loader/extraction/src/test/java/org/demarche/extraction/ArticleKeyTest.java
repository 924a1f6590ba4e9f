package org.demarche.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.articles.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleKeyTest {
  private static final String URL = "https://news.example/2024/05/quota-agreed";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://news.example/2024/05/quota-agreed",
        "https://www.news.example/2024/05/quota-agreed/",
        "https://NEWS.example:443/2024/05/quota-agreed#comments",
        "https://news.example/2024/05/quota-agreed?utm_source=mail&fbclid=x",
      })
  void oneAddressInSeveralSpellingsIsOneArticle(String other) {
    assertThat(keyAt(other)).isEqualTo(keyAt(URL)).startsWith("news-example-quota-agreed-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/2024/06/quota-agreed",
        "https://other.example/2024/05/quota-agreed",
        "https://news.example/2024/05/quota-agreed?id=2",
        "https://news.example:8080/2024/05/quota-agreed",
      })
  void otherAddressesAreOtherArticles(String other) {
    assertThat(keyAt(other)).isNotEqualTo(keyAt(URL));
  }

  @Test
  void withoutAnAddressAnArticleIsWhatItSays() {
    String key = key("001", "Northern Wire", "Talks", LocalDate.of(2024, 5, 16), "They met.");
    assertThat(List.of(key)).allMatch(k -> k.startsWith("001-"));
    assertThat(key("001", "Northern Wire", "Talks", LocalDate.of(2024, 5, 16), "They  met.\n"))
        .isEqualTo(key);
    assertThat(
            List.of(
                key("001", "Harbour Courier", "Talks", LocalDate.of(2024, 5, 16), "They met."),
                key("001", "Northern Wire", "Toll", LocalDate.of(2024, 5, 16), "They met."),
                key("001", "Northern Wire", "Talks", LocalDate.of(2024, 5, 17), "They met."),
                key("001", "Northern Wire", "Talks", null, "They met."),
                key("001", "Northern Wire", "Talks", LocalDate.of(2024, 5, 16), "They left.")))
        .doesNotContain(key)
        .doesNotHaveDuplicates();
  }

  @Test
  void aKeyIsShortWhateverTheId() {
    assertThat(key("x".repeat(5000), null, "T", null, "Text.")).hasSizeLessThan(100);
    assertThat(key("word ".repeat(500), null, "T", null, "Text.")).hasSizeLessThan(100);
    assertThat(key("//?&", null, "T", null, "Text.")).matches("x-[0-9a-f]{15}");
  }

  private static String keyAt(String url) {
    return Extraction.key(new Article("a", "Text.", "T", null, null, null, url, "en"));
  }

  private static String key(
      String id, @Nullable String outlet, String title, @Nullable LocalDate date, String text) {
    return Extraction.key(
        new Article(id, text, title, date, outlet, null, null, "en", List.of(), "/a/b"));
  }
}
