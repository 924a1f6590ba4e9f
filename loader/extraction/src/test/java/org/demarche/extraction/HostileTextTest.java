package org.demarche.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.demarche.articles.Article;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
  private static final int LENGTH = 20_000;
  private static final int MOST_TOKENS = 160;
  private static final String RUNNING =
      "Kari Vestdal said that Iceland wanted talks in Oslo and Reykjavik would not accept the quota ";

  private final Extractor extractor = StandardExtractor.get();

  static Stream<Named<String>> texts() {
    return Stream.of(
        named("no full stop", RUNNING),
        named("quotation marks alone", "\"“”"),
        named("one paragraph of short quotations", "\"Yes\" he said. "),
        named("quotations with bylines", "“We will go”\n— Kari Vestdal\n\n"),
        named("zero-width and right-to-left", "Oslo\u200b said\u202e that\u200f it 😀 would "),
        named("capitals", RUNNING.toUpperCase(java.util.Locale.ROOT)),
        named("cues alone", "said said said. "),
        named("short paragraphs", "Oslo said yes.\n\n"));
  }

  private static Named<String> named(String name, String unit) {
    return Named.of(name, unit.repeat(LENGTH / unit.length()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadInPartsOfBoundedSizeAndEndsInSpansOfTheText(String text) {
    Extraction extraction = extractor.extract(article(text));
    for (Sentence sentence : extraction.document().sentences()) {
      assertThat(sentence.endToken() - sentence.firstToken()).isLessThanOrEqualTo(MOST_TOKENS);
    }
    for (Statement statement : extraction.statements()) {
      for (Span content : statement.content()) {
        assertThat(content.start()).isNotNegative().isLessThan(content.end());
        assertThat(content.end()).isLessThanOrEqualTo(text.length());
      }
    }
    assertThat(extractor.extract(article(text))).isEqualTo(extraction);
  }

  @Test
  void aSentenceThatIsCutLosesNoWord() {
    String text = RUNNING.repeat(30).strip();
    StringBuilder words = new StringBuilder();
    extractor
        .extract(article(text))
        .document()
        .layer(Document.TOKENS)
        .forEach(token -> words.append(token.text()));
    assertThat(words).hasToString(text.replace(" ", ""));
  }

  @Test
  void statementsAreFoundAllAlongATextWithoutAFullStop() {
    String text = RUNNING.repeat(60);
    assertThat(extractor.extract(article(text)).statements())
        .anyMatch(s -> s.cue().start() < text.length() / 10)
        .anyMatch(s -> s.cue().start() > text.length() * 9 / 10);
  }

  private static Article article(String text) {
    return new Article("hostile", text, "Hostile", null, null, null, null, "en");
  }
}
