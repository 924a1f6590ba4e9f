package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quotation that a page sets apart is written as one, with whose it is behind a dash. */
class BlockQuotationTest {
  private static final String QUOTED =
      "“We will keep the accord, whatever others do.” — Pavel Dorn, Foreign Minister of Moldova";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote><p>We will keep the accord, whatever others do.</p>"
            + "<cite>Pavel Dorn, Foreign Minister of Moldova</cite></blockquote>",
        "<blockquote>We will keep the accord, whatever others do."
            + "<footer>— <cite>Pavel Dorn</cite>, Foreign Minister of Moldova</footer></blockquote>",
        "<blockquote><p>We will keep the accord, whatever others do.</p>"
            + "<footer>Pavel Dorn, <cite>Foreign Minister of Moldova</cite></footer></blockquote>",
        "<figure><blockquote><p>We will keep the accord, whatever others do.</p></blockquote>"
            + "<figcaption>–Pavel Dorn, Foreign Minister of Moldova</figcaption></figure>",
        "<figure class='wp-block-pullquote'><blockquote><p>We will keep the accord, whatever others"
            + " do.</p><cite>Pavel Dorn<br>Foreign Minister of Moldova</cite></blockquote></figure>",
        "<blockquote><p>“We will keep the accord, whatever others do.”</p>"
            + "<p>-- Pavel Dorn, Foreign Minister of Moldova</p></blockquote>",
        "<blockquote><p>We will keep the accord, whatever others do.</p></blockquote>"
            + "<p>— Pavel Dorn, Foreign Minister of Moldova</p>",
        "<blockquote><p>We will keep the accord, whatever others do.</p></blockquote>"
            + "<cite>by Pavel Dorn, Foreign Minister of Moldova.</cite>",
        "<blockquote><p>We will keep the accord,</p><p>whatever others do.</p><p><cite><span>Pavel"
            + " Dorn</span> <span>Foreign Minister of Moldova</span></cite></p></blockquote>",
        "<blockquote><div><p>We will keep the accord, whatever others do.</p><p class='quote-author'>"
            + "Pavel Dorn, Foreign Minister of Moldova</p></div></blockquote>",
        "<blockquote>We will keep the accord, whatever others do. <cite>Pavel Dorn, Foreign Minister of"
            + " Moldova</cite></blockquote>",
        "<div class='quote'><blockquote cite='/x'><p>We will keep the accord, whatever others do.</p>"
            + "<footer><div>Pavel Dorn</div><div>Foreign Minister of Moldova</div></footer></blockquote></div>",
      })
  void aQuotationSaysWhoseItIs(String quotation) {
    assertThat(text(quotation)).contains("\n\n" + QUOTED + "\n\n");
  }

  @Test
  void marksWithinAreSingle() {
    String quote =
        "<blockquote><p>We said \"no\", and “never”.</p><cite>Pavel Dorn</cite></blockquote>";
    assertThat(text(quote)).contains("\n\n“We said ‘no’, and ‘never’.” — Pavel Dorn\n\n");
  }

  @Test
  void eachParagraphOfALongQuotationOpensWithAMark() {
    String quote =
        "<blockquote>"
            + "<p>We will keep the accord, whatever the others may do.</p>".repeat(40)
            + "<cite>Pavel Dorn</cite></blockquote>";
    assertThat(text(quote))
        .contains("\n\n“We will keep the accord, whatever the others may do.\n\n“We")
        .contains("may do.” — Pavel Dorn\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote><p>We will keep the accord, as I wrote in <cite>The Wharf</cite></p></blockquote>",
        "<blockquote><p>I wrote <cite>The Wharf</cite>, a book of the sea, and I stand by it.</p></blockquote>",
        "<blockquote><p>We will keep the accord, whatever the others may do.</p></blockquote>",
        "<blockquote><cite>Pavel Dorn</cite></blockquote>",
        "<blockquote class='twitter-tweet'><p>We will keep the accord, all of it, now.</p>"
            + "— Pavel Dorn (@dorn) <a href='https://t.example'>May 3, 2024</a></blockquote>",
      })
  void whatSaysNotWhoseItIsStaysAsItIs(String quote) {
    assertThat(text(quote)).doesNotContain("“", "”");
  }

  private static String text(String quotation) {
    String page =
        "<html lang='en'><head><title>Talks</title></head><body><article><h1>Talks</h1>"
            + "<p>The talks on the border went on for a third day, and ministers met in the evening.</p>"
            + quotation
            + "<p>The talks will go on next week, and ministers meet again in autumn to decide.</p>"
            + "</article></body></html>";
    Collected read = new Collected();
    new ArticleReader(Metadata.NONE)
        .read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), "a.html", read);
    return read.articles().getFirst().text();
  }
}
