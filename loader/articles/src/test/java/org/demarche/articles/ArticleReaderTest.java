package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {
  private final Collected read = new Collected();
  private final List<Article> articles = read.articles();
  private final List<InputFailure> failures = read.failures();
  private final ArticleReader reader =
      new ArticleReader(new Metadata(LocalDate.of(2024, 1, 2), "The Paper", null));

  @Test
  void frontMatterTellsOfAPlainText() {
    read(
        "talks.txt",
        """
        ---
        title: Talks open
        date: 2023-02-14
        outlet: Northern Wire
        ---

        Talks open

        The talks opened on Tuesday.
        """);
    assertThat(articles)
        .containsExactly(
            new Article(
                "talks",
                "Talks open\n\nThe talks opened on Tuesday.",
                "Talks open",
                LocalDate.of(2023, 2, 14),
                "Northern Wire",
                null,
                null,
                "en"));
  }

  @Test
  void whatTheTextDoesNotSayIsAssumed() {
    read("a.txt", "Headline\r\n\r\nText.");
    assertThat(articles.getFirst().title()).isEqualTo("Headline");
    assertThat(articles.getFirst().date()).isEqualTo(LocalDate.of(2024, 1, 2));
    assertThat(articles.getFirst().outlet()).isEqualTo("The Paper");
    assertThat(articles.getFirst().text()).isEqualTo("Headline\n\nText.");
  }

  @Test
  void aBrokenJsonLineIsNamedAndTheOthersAreRead() {
    read(
        "all.jsonl",
        """
        {"id": "1", "text": "One."}
        {"id": "2", "text":
        {"id": "3", "text": "Three \\ud800."}
        """);
    assertThat(articles).extracting(Article::id).containsExactly("1", "3");
    assertThat(articles.get(1).text()).isEqualTo("Three \uFFFD.");
    assertThat(failures).extracting(InputFailure::name).containsExactly("all.jsonl line 2");
  }

  @Test
  void whatIsNoArticleIsNamedWithItsReason(@TempDir Path folder) throws IOException {
    byte[] huge = new byte[ArticleReader.MAX_BYTES + 1];
    Arrays.fill(huge, (byte) 'a');
    Files.write(folder.resolve("1-huge.txt"), huge);
    Files.write(folder.resolve("2-empty.txt"), new byte[0]);
    Files.write(folder.resolve("3-binary.txt"), new byte[] {'a', 0, 'b'});
    Files.write(folder.resolve("4-paper.txt"), "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("5-good.txt"), "Good.");
    reader.read(folder, read);
    reader.read(folder.resolve("none.txt"), read);
    assertThat(articles).extracting(Article::id).containsExactly("5-good");
    assertThat(failures)
        .extracting(InputFailure::reason)
        .satisfiesExactly(
            r -> assertThat(r).startsWith("is larger than 5 MB"),
            r -> assertThat(r).isEqualTo("is empty"),
            r -> assertThat(r).startsWith("is binary"),
            r -> assertThat(r).startsWith("is a PDF, which is not read"),
            r -> assertThat(r).isEqualTo("does not exist"));
  }

  private void read(String name, String text) {
    reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, read);
  }
}
