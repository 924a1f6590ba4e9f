package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each post of a live blog has its own day. */
class LiveBlogTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 5, 14);
  private static final LocalDate SECOND = LocalDate.of(2024, 5, 16);
  private static final String DORN =
      "Foreign Minister Pavel Dorn said on Wednesday that the accord would hold, for a year at least.";
  private static final String TOLLS =
      "Romania said that the tolls on the bridge were far too high for its drivers, and their families.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article><time datetime='%1$s'>09:00</time><p>%2$s</p></article>",
        "<div class='live-post'><h3>News</h3><time datetime='%1$s'>09:00</time><p>%2$s</p></div>",
        "<section class='post'><header><div><time datetime='%1$s'>09:00</time></div></header>"
            + "<div><p>%2$s</p></div></section>",
        "<li class='ticker'><span class='timestamp'><time datetime='%1$s'>9</time></span><p>%2$s</p></li>",
        "<article><div class='meta'><time datetime='%1$s'>09:00</time> <span>Updated <time"
            + " datetime='2024-05-20T00:00Z'>later</time></span></div><p>%2$s</p></article>",
        "<div itemprop='liveBlogUpdate' itemscope itemtype='https://schema.org/BlogPosting'>"
            + "<meta itemprop='datePublished' content='%1$s'><div itemprop='articleBody'><p>%2$s</p></div></div>",
        "<article><time datetime='%1$s'>09:00</time><time datetime='%1$s'>2 hours ago</time><p>%2$s</p></article>",
      })
  void aPostHasTheDayOfItsTime(String post) {
    Article article = article(page("", post));
    assertThat(dayOf(article, "Dorn")).isEqualTo(SECOND);
    assertThat(dayOf(article, "Romania")).isEqualTo(FIRST);
    assertThat(dayOf(article, "Border talks")).isEqualTo(article.date());
  }

  @Test
  void theDaysOfPostsCanStandInJsonLd() {
    String data =
        """
        <script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Border talks: live",
        "datePublished": "2024-05-14T08:00:00Z", "liveBlogUpdate": [
        {"@type": "BlogPosting", "datePublished": "2024-05-16T09:00:00Z", "headline": "No end", "articleBody": "%s"},
        {"@type": "BlogPosting", "datePublished": "2024-05-14T09:00:00Z", "articleBody": "%s"}]}</script>
        """
            .formatted(DORN, TOLLS);
    for (String post :
        new String[] {"<div><b>09:00</b><p>%2$s</p><p>So it went on, and on.</p></div>", ""}) {
      Article article = article(page(data, post));
      assertThat(article.date()).isEqualTo(FIRST);
      assertThat(dayOf(article, "Dorn")).isEqualTo(SECOND);
      assertThat(dayOf(article, "Romania")).isEqualTo(FIRST);
    }
  }

  @Test
  void anOrdinaryPageHasNoDaysOfPosts() {
    String timeline = "<div><time datetime='%1$s'>9</time><p>%2$s</p></div>";
    assertThat(article(page("", timeline)).stretches()).isEmpty();
    String prose = "<p>On <time datetime='%1$s'>that day</time>, they say: %2$s</p>";
    assertThat(article(page("", prose)).stretches()).isEmpty();
  }

  @Test
  void offsetsCountInTheMendedText() {
    String post = "<article><time datetime='%1$s'>9</time><p>Itâ€™s Zoë: %2$s</p></article>";
    Article article = article(page("", post));
    assertThat(article.stretches())
        .extracting(stretch -> article.text().substring(stretch.start(), stretch.end()))
        .containsExactly("It’s Zoë: " + DORN, "It’s Zoë: " + TOLLS);
  }

  private static String page(String head, String post) {
    return "<html lang='en'><head><title>Border talks: live</title>"
        + head
        + "</head><body><main><h1>Border talks: live</h1><div>"
        + post.formatted("2024-05-16T09:00:00Z", DORN)
        + post.formatted("2024-05-14T09:00:00Z", TOLLS)
        + "</div></main></body></html>";
  }

  private static @Nullable LocalDate dayOf(Article article, String word) {
    assertThat(article.text()).contains(word);
    return article.dateAt(article.text().indexOf(word));
  }

  private static Article article(String page) {
    Collected read = new Collected();
    new ArticleReader(Metadata.NONE)
        .read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), "a.html", read);
    List<Article> articles = read.articles();
    assertThat(articles).as(page).hasSize(1);
    return articles.getFirst();
  }
}
