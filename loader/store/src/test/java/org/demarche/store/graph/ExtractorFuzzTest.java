package org.demarche.store.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.Collected;
import org.demarche.articles.Metadata;
import org.demarche.articles.Mutants;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.StandardExtractor;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an article's text is, what is extracted of it lies within it. A build tries a fixed
 * number of damaged articles; the profile {@code fuzz} lets Jazzer go on from them.
 */
class ExtractorFuzzTest {
  private static final int DAMAGED_EACH = 5;
  private static final long SEED = 20240514;
  private static final List<String> SPANS = List.of("source", "cue", "content");

  private final ArticleReader reader = new ArticleReader(new Metadata(null, null, "en"));
  private final Extractor extractor = StandardExtractor.get();
  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final ExtractionJson json = new ExtractionJson(iris);
  private final ObjectMapper parser = new ObjectMapper();

  static Stream<byte[]> articles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "..", "data", "samples"))) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      Stream.Builder<byte[]> all = Stream.builder();
      for (Path file : sorted) {
        byte[] article = Files.readAllBytes(file);
        Mutants.of(article, DAMAGED_EACH, SEED + article.length).forEach(all);
      }
      return all.build();
    }
  }

  @MethodSource("articles")
  @FuzzTest(maxDuration = "10m")
  void whatIsExtractedLiesWithinTheText(byte[] input) throws JsonProcessingException {
    Collected read = new Collected();
    reader.read(new ByteArrayInputStream(input), "input", read);
    for (Article article : read.articles()) {
      Extraction extraction = extractor.extract(article);
      String line = json.toJson(extraction);
      assertThat(json.toJson(extractor.extract(article))).as("extracted again").isEqualTo(line);
      check(parser.readTree(line), article.text());
      assertThat(ArticleGraph.of(extraction, iris).contentHash())
          .isEqualTo(ArticleGraph.of(extraction, iris).contentHash());
    }
  }

  private static void check(JsonNode object, String text) {
    assertThat(object.path("text").textValue()).isEqualTo(text);
    int length = text.codePointCount(0, text.length());
    int statements = 0;
    Deque<JsonNode> open = new ArrayDeque<>();
    object.path("attributions").forEach(open::add);
    while (!open.isEmpty()) {
      JsonNode attribution = open.remove();
      attribution.path("nested").forEach(open::add);
      statements++;
      for (String part : SPANS) {
        attribution.path(part).forEach(span -> checkSpan(span, length));
      }
      assertThat(attribution.path("content").size()).as("content").isPositive();
      assertThat(attribution.path("confidence").doubleValue()).isBetween(0.0, 1.0);
    }
    assertThat(statements).as("a statement takes some text").isLessThanOrEqualTo(length);
  }

  private static void checkSpan(JsonNode span, int length) {
    int start = span.path(0).intValue();
    int end = span.path(1).intValue();
    assertThat(start).isBetween(0, end - 1);
    assertThat(end).isLessThanOrEqualTo(length);
  }
}
