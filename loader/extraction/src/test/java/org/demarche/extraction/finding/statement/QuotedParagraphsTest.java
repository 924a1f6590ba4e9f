package org.demarche.extraction.finding.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.articles.Article;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.junit.jupiter.api.Test;

/** Whose words a quotation is that fills paragraphs of its own. The persons are invented. */
class QuotedParagraphsTest {
  private static final Extractor EXTRACTOR = StandardExtractor.get();

  @Test
  void aQuotationAfterAColonIsOfWhoeverTheParagraphBeforeNames() {
    assertThat(
            said(
                """
                In a letter to the council, Norwegian Foreign Minister Kari Vestdal wrote:

                “The bridge has to wait until the river is safe again for everybody who uses it.”

                The council meets in June.
                """))
        .containsExactly(
            "Norwegian Foreign Minister Kari Vestdal | wrote | The bridge has to wait until the"
                + " river is safe again for everybody who uses it.");
  }

  @Test
  void aParagraphThatIsAllQuotationGoesOnWithTheSpeakerBefore() {
    assertThat(
            said(
                """
                “The bridge has to wait,” Norwegian Foreign Minister Kari Vestdal said on Monday.

                “Nobody will cross it before the river is safe again.”
                """))
        .containsExactly(
            "Norwegian Foreign Minister Kari Vestdal | said | The bridge has to wait … Nobody"
                + " will cross it before the river is safe again.");
  }

  @Test
  void aQuotationLeftOpenGoesOnThroughAllItsParagraphs() {
    assertThat(
            said(
                """
                Kari Vestdal said: “The bridge has to wait.

                “Nobody will cross it before the river is safe.

                “That is all I have to say on the bridge today.”
                """))
        .containsExactly(
            "Kari Vestdal | said | The bridge has to wait. … Nobody will cross it before the river"
                + " is safe. … That is all I have to say on the bridge today.");
  }

  private static List<String> said(String text) {
    Extraction extraction =
        EXTRACTOR.extract(new Article("a.txt", text, "", null, null, null, null, "en"));
    return extraction.statements().stream()
        .map(
            s ->
                (s.source() == null ? "?" : s.source().in(text))
                    + " | "
                    + s.cue().in(text)
                    + " | "
                    + String.join(" … ", s.content().stream().map(c -> c.in(text)).toList()))
        .toList();
  }
}
