package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page's date is taken from, and where not. 3 March 2019 is always another's. */
class PageDateTest {
  private static final LocalDate GIVEN = LocalDate.of(2024, 5, 16);
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 14);
  private static final String TEXT =
      "<p>Minister Ada Quist said on Tuesday that the two sides had agreed on a quota.</p>"
          + "<p>The fleets may land as much as the year before, she said, and no more.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The accord was signed on 3 March 2019 in Oslo, and it has held since then for all.</p>",
        "<p>The accord of <time datetime='2019-03-03'>3 March 2019</time> has held, she said, so far.</p>",
        "<p>Signed: 3 March 2019</p>",
        "<p class='standfirst'>Accord signed on 3 March 2019 holds</p>",
        "<h2>The Accord of 3 March 2019</h2>",
        "<blockquote class='twitter-tweet'><p>We will hold.</p>— Ada Quist (@quist) "
            + "<a href='https://t.example/1'>March 3, 2019</a></blockquote>",
        "<div class='embed'><blockquote><time datetime='2019-03-03'>3 March</time></blockquote></div>",
        "<figure><img src='a.jpg'><figcaption>Oslo, March 3, 2019 / The Wharf</figcaption></figure>",
        "<figure><time datetime='2019-03-03'>2019</time></figure>",
        "<div class='wp-caption-text'>3 March 2019</div>",
        "<footer>Updated <time datetime='2019-03-03'>3 March 2019</time></footer>",
        "<footer>3 March 2019</footer>",
        "<div class='related card'><a href='/x'>Old</a><time datetime='2019-03-03'>3 March 2019</time></div>",
        "<div class='story-card'><h3><a href='/x'>Old</a></h3><span>March 3, 2019</span></div>",
        "<article class='card'><h3>Old</h3><time datetime='2019-03-03'>3 March 2019</time></article>",
        "<ul class='most-read'><li><a href='/x'>Old</a> <time datetime='2019-03-03'>3 March</time></ul>",
        "<aside><time datetime='2019-03-03'>3 March 2019</time></aside>",
        "<ul><li><a href='/x'>Old story <time datetime='2019-03-03'>3 March 2019</time></a></li></ul>",
        "<table><tr><td>Signed</td><td>3 March 2019</td></tr></table>",
        "<div class='event-date'>3 March 2019</div>",
        "<section class='comments'><time datetime='2019-03-03'>3 March</time><p>Well.</p></section>",
        "<div itemprop='video' itemscope itemtype='https://schema.org/VideoObject'>"
            + "<meta itemprop='datePublished' content='2019-03-03'></div>",
        "<script type='application/ld+json'>{'@type':'ItemList','itemListElement':"
            + "[{'@type':'NewsArticle','datePublished':'2019-03-03'}]}</script>",
      })
  void aDateOfSomethingElseIsNotThePages(String other) {
    String html = other.contains("ld+json") ? other.replace('\'', '"') : other;
    for (String page :
        new String[] {
          page("", TEXT + html),
          page("", html + TEXT),
          page("", TEXT.replace("</p><p>", "</p>" + html + "<p>"))
        }) {
      assertThat(date(page, null)).as(page).isNull();
      assertThat(date(page, GIVEN)).as(page).isEqualTo(GIVEN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime='2024-05-14T10:00Z'>Tue</time>",
        "<div class='byline'>By Bo Lind <time datetime='2024-05-14'>14 May</time></div>",
        "<p class='date'>14 May 2024</p>",
        "<p>Published: Tuesday, May 14, 2024 10:00 a.m. EDT</p>",
        "<p>By Bo Lind, Oslo | 14 May 2024 | 3 min read</p>",
        "<span class='posted-on'><a href='/2024/x' rel='bookmark'>"
            + "<time class='entry-date published' datetime='2024-05-14'>14 May</time></a></span>",
        "<div class='updated'>Updated <time datetime='2024-05-15'>15 May</time></div>"
            + "<div>Published <time datetime='2024-05-14'>14 May</time></div>",
        "<div class='article-meta'><span>14.05.2024</span></div>",
        "<div class='post-meta'><ul><li>Bo Lind</li><li>14th May 2024</li></ul></div>",
        "<meta itemprop='datePublished' content='2024-05-14'>",
        "<p>Oslo, 2024-05-14</p><p>The accord of 3 March 2019 holds.</p>",
      })
  void aDateBesideTheHeadlineIsThePages(String byline) {
    assertThat(date(page(byline, TEXT), GIVEN)).isEqualTo(PUBLISHED);
    String header =
        page("", TEXT).replace("<h1>Talks</h1>", "<header><h1>Talks</h1>" + byline + "</header>");
    assertThat(date(header, GIVEN)).isEqualTo(PUBLISHED);
    String outside =
        "<html lang='en'><body><h1>Talks</h1>" + byline + "<article>" + TEXT + "</article>";
    assertThat(date(outside, GIVEN)).isEqualTo(PUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='article:published_time' content='2024-05-14T10:00:00Z'>",
        "<meta name='date' content='May 14, 2024'>",
        "<meta name='parsely-pub-date' content='2024-05-14'>",
        "<link rel='canonical' href='https://wharf.example/2024/05/14/talks'>",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-14\"}</script>",
      })
  void theMetadataComesBeforeWhatIsPrinted(String meta) {
    String old = "<div class='related'><time datetime='2019-03-03'>3 March 2019</time></div>";
    String page = "<html lang='en'><head>" + meta + "</head>" + page("", old + TEXT);
    assertThat(date(page, GIVEN)).isEqualTo(PUBLISHED);
  }

  @Test
  void aPublishedDateBelowTheTextIsThePages() {
    String footer =
        "<footer><time class='entry-date published' datetime='2024-05-14'>x</time></footer>";
    assertThat(date(page("", TEXT + footer), null)).isEqualTo(PUBLISHED);
    String line = "<p class='published'>Published 14 May 2024</p>";
    assertThat(date(page("", TEXT + line), null)).isEqualTo(PUBLISHED);
  }

  @Test
  void todaysDateAboveTheHeadlineIsNotThePages() {
    String top =
        "<html lang='en'><body><div>Saturday, March 3, 2019</div><div class='current-date'>3 March 2019</div>";
    assertThat(date(top + page("", TEXT), GIVEN)).isEqualTo(GIVEN);
  }

  private static String page(String byline, String body) {
    return "<html lang='en'><body><article><h1>Talks</h1>"
        + byline
        + body
        + "</article></body></html>";
  }

  private static @Nullable LocalDate date(String page, @Nullable LocalDate given) {
    Collected read = new Collected();
    new ArticleReader(new Metadata(given, null, null))
        .read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), "a.html", read);
    assertThat(read.articles()).as(page).hasSize(1);
    return read.articles().getFirst().date();
  }
}
