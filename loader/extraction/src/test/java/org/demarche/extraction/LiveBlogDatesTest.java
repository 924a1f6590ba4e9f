package org.demarche.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.articles.Article;
import org.demarche.articles.DatedStretch;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.who.ReferenceData;
import org.junit.jupiter.api.Test;

/** What a post of a live blog says is of the post's day. */
class LiveBlogDatesTest {
  private static final String SECOND =
      "Foreign Minister Pavel Dorn of Moldova said on Wednesday that the accord would hold.";
  private static final String FIRST =
      "Romania said that the tolls on the bridge were far too high for its drivers.";
  private static final String TEXT = "Border talks: live\n\n" + SECOND + "\n\n" + FIRST;

  @Test
  void aStatementHasTheDayOfItsPost() {
    Article article =
        new Article(
            "1",
            TEXT,
            "Border talks: live",
            LocalDate.of(2024, 5, 14),
            null,
            null,
            null,
            "en",
            List.of(
                stretch(SECOND, LocalDate.of(2024, 5, 16)),
                stretch(FIRST, LocalDate.of(2024, 5, 7))),
            null);
    assertThat(new Extractor(ReferenceData.standard()).extract(article).statements())
        .extracting(Statement::date)
        .extracting(String::valueOf)
        .containsExactly("2024-05-15", "2024-05-07");
  }

  private static DatedStretch stretch(String post, LocalDate date) {
    int start = TEXT.indexOf(post);
    return new DatedStretch(start, start + post.length(), date);
  }
}
