package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The article's own paragraphs are kept whatever their names; boxes on other stories are not. */
class OtherStoriesTest {
  private static final String LEAD =
      "<p>Minister Ada Quist said on Monday that the accord would hold, and nobody left the table.</p>";
  private static final String REST =
      "<p>The talks will go on next week, officials said, and ministers meet again in the autumn.</p>"
          + "<p>The fleets may land as much as the year before, she said, and not a barrel more.</p>";
  private static final String OTHER =
      "<p>Serbia said that its rivers were its own, and it would never share the data.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='teaser-content'>%s</div>",
        "<div class='article-teaser'>%s</div>",
        "<div class='teaser'>%s</div>",
        "<section class='entry__teaser'><h2>What was agreed</h2>%s</section>",
        "<div class='Teaser' id='teaser'><span>Oslo</span>%s</div>",
      })
  void theLeadIsKept(String lead) {
    String text = text("<article><h1>Talks</h1>" + lead.formatted(LEAD) + REST + "</article>");
    assertThat(text).contains("would hold", "next week", "not a barrel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article class='card'><h3>Other story</h3>%s</article>",
        "<div class='card'>%s</div>",
        "<div class='story-card'><a href='/x'><h3>Other</h3></a>%s</div>",
        "<article><h3><a href='/x'>Other</a></h3>%s</article>",
        "<article class='tease'><h3>Other</h3>%s</article>",
        "<div class='teaser'><h3><a href='/x'>Other</a></h3>%s</div>",
        "<a class='teaser-link' href='/x'><div class='teaser-text'>%s</div></a>",
        "<div class='teasers'><div class='teaser'><h4>Other</h4>%s</div></div>",
        "<div class='promo-box'>%s</div>",
        "<ul class='cards'><li class='cards__item'>%s</li></ul>",
        "<div class='newsCard'>%s</div>",
        "<section class='tile tile--wide'>%s</section>",
      })
  void anotherStoryIsLeftOut(String box) {
    String other = box.formatted(OTHER);
    for (String page :
        new String[] {
          LEAD + other + REST,
          LEAD + REST + other,
          LEAD + other + REST.replace("</p><p>", "</p>" + other + "<p>")
        }) {
      String text = text("<article><h1>Talks</h1>" + page + "</article>");
      assertThat(text).as(page).contains("would hold", "next week", "not a barrel");
      assertThat(text).as(page).doesNotContain("Serbia", "Other");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<article class='card'><h1>Talks</h1>%s%s</article>",
        "<div class='card'><div class='card-body'><h1 class='card-title'>Talks</h1>%s%s</div></div>",
        "<article class='card'><h1>Talks</h1><div class='card-text'>%s</div><div class='card-text'>%s</div></article>",
        "<main><h1>Talks</h1><div class='elementor-widget'>%s</div><div class='elementor-widget'>%s</div></main>",
        "<main><h1>Talks</h1><article class='post card'>%s</article><article class='post card'>%s</article></main>",
        "<article><h1>Talks</h1><article class='live-post'>%s</article><article class='live-post'>%s</article></article>",
        "<div class='paywall'><article><h1>Talks</h1>%s%s</article></div>",
        "<body class='has-sidebar modal-open'><article><h1>Talks</h1>%s%s</article></body>",
      })
  void whatHoldsTheTextIsTheArticle(String shape) {
    assertThat(text(shape.formatted(LEAD, REST)))
        .contains("would hold", "next week", "not a barrel");
  }

  @Test
  void twoOtherStoriesInAShortArticleAreLeftOut() {
    String cards =
        "<article class='card'><h3>Other story</h3>%1$s</article><div class='card'>%1$s</div>"
            .formatted(OTHER);
    String text = text("<article><h1>Talks</h1>" + LEAD + cards + REST + "</article>");
    assertThat(text).contains("would hold", "not a barrel").doesNotContain("Serbia", "Other");
  }

  @Test
  void aShortArticleAmongManyCardsIsTheArticle() {
    String cards =
        "<div class='card'><h3><a href='/x'>Other story</a></h3>%s</div>"
            .formatted(OTHER)
            .repeat(8);
    String text = text("<article class='card'><h1>Talks</h1>" + LEAD + REST + "</article>" + cards);
    assertThat(text).contains("would hold", "not a barrel").doesNotContain("Serbia");
  }

  private static String text(String body) {
    String page =
        "<html lang='en'><head><title>Talks</title></head><body>" + body + "</body></html>";
    Collected read = new Collected();
    new ArticleReader(Metadata.NONE)
        .read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), "a.html", read);
    assertThat(read.articles()).as(page).hasSize(1);
    return read.articles().getFirst().text();
  }
}
