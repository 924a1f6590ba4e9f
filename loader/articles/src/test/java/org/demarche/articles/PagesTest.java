package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page beside this test gives the article that the text file of its name holds. */
class PagesTest {
  private final ArticleReader reader = new ArticleReader(Metadata.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news-site.html",
        "amp.html",
        "table-layout.htm",
        "paywall.html",
        "live-blog.html",
        "transcript.html",
        "feed-excerpt.xml"
      })
  void aPageGivesTheArticleAndNothingOfWhatIsAroundIt(String page) throws IOException {
    Article expected = only(page.replaceFirst("\\.\\w+$", ".txt"));
    Article found = only(page);
    assertThat(found.text()).isEqualTo(expected.text());
    assertThat(List.of(found.title(), facts(found)))
        .isEqualTo(List.of(expected.title(), facts(expected)));
  }

  @Test
  void aPaywalledPageSaysSo() throws IOException {
    assertThat(read("paywall.html").warnings())
        .extracting(InputWarning::text)
        .containsExactly("is behind a paywall; its open part was read (254 characters)");
  }

  private static String facts(Article article) {
    return article.date() + " " + article.outlet() + " " + article.url() + " " + article.language();
  }

  private Article only(String name) throws IOException {
    Collected read = read(name);
    assertThat(read.failures()).isEmpty();
    assertThat(read.articles()).hasSize(1);
    return read.articles().getFirst();
  }

  private Collected read(String name) throws IOException {
    Collected read = new Collected();
    try (InputStream in =
        Objects.requireNonNull(PagesTest.class.getResourceAsStream("pages/" + name), name)) {
      reader.read(in, name, read);
    }
    return read;
  }
}
