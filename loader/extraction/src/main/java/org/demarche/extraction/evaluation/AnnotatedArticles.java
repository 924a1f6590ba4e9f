package org.demarche.extraction.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.demarche.extraction.finding.statement.AnnotatedAttribution;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads annotated articles: JSON lines, gzipped or not, in the form that {@code demarche extract}
 * writes. Of an object it takes {@code id}, {@code text} and, of each of its {@code attributions},
 * the {@code source}, {@code cue} and {@code content}: lists of [start, end) in code points.
 */
public final class AnnotatedArticles {
  private final ObjectMapper json = new ObjectMapper();

  /**
   * The articles of a file, which must hold their texts.
   *
   * @throws IOException when the file cannot be read or a line is not of that form; the message
   *     names the file and the line
   */
  public List<AnnotatedArticle> read(Path file) throws IOException {
    return read(file, null);
  }

  /**
   * What a system found in articles at hand; the objects need not hold the texts again.
   *
   * @param texts the texts of the articles by their ids; other articles are passed over
   * @throws IOException when the file cannot be read or a line is not of that form; the message
   *     names the file and the line
   */
  public List<AnnotatedArticle> readPredictions(Path file, Map<String, String> texts)
      throws IOException {
    return read(file, texts);
  }

  private List<AnnotatedArticle> read(Path file, @Nullable Map<String, String> texts)
      throws IOException {
    List<AnnotatedArticle> articles = new ArrayList<>();
    try (BufferedReader reader = open(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          AnnotatedArticle article = article(line, texts, file + " line " + number);
          if (article != null) {
            articles.add(article);
          }
        }
      }
    }
    return articles;
  }

  private static BufferedReader open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    InputStream plain = gzip ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private @Nullable AnnotatedArticle article(
      String line, @Nullable Map<String, String> texts, String place) throws IOException {
    JsonNode row;
    try {
      row = json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(place + ": is not JSON", e);
    }
    JsonNode id = row.path("id");
    if (!id.isTextual()) {
      throw new IOException(place + ": is no JSON object with an \"id\"");
    }
    String text = texts == null ? row.path("text").textValue() : texts.get(id.textValue());
    if (text == null) {
      if (texts != null) {
        return null;
      }
      throw new IOException(place + ": has no \"text\"");
    }
    List<AnnotatedAttribution> attributions = new ArrayList<>();
    for (JsonNode attribution : row.path("attributions")) {
      attributions.add(
          new AnnotatedAttribution(
              spans(attribution.path("source"), text, place),
              spans(attribution.path("cue"), text, place),
              spans(attribution.path("content"), text, place)));
    }
    return new AnnotatedArticle(id.textValue(), text, attributions);
  }

  private static List<Span> spans(JsonNode array, String text, String place) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (JsonNode pair : array) {
      if (pair.size() != 2 || !pair.path(0).isInt() || !pair.path(1).isInt()) {
        throw new IOException(place + ": a span is not [start, end]: " + pair);
      }
      try {
        int start = text.offsetByCodePoints(0, pair.get(0).intValue());
        spans.add(
            new Span(
                start,
                text.offsetByCodePoints(start, pair.get(1).intValue() - pair.get(0).intValue())));
      } catch (IndexOutOfBoundsException e) {
        throw new IOException(place + ": a span lies outside of the text: " + pair, e);
      }
    }
    return spans;
  }
}
