package org.demarche.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON lines: an object a line. A line that cannot be read is named; the others are read. */
final class JsonLinesFormat implements Format {
  private static final int MAX_LINE = 2 * ArticleReader.MAX_BYTES;

  private final ObjectMapper json =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final ObjectMapper start = new ObjectMapper();
  private final JsonArticle articles;

  JsonLinesFormat(JsonArticle articles) {
    this.articles = articles;
  }

  /**
   * An object that begins on the first line and is not whole there is one of JSON lines all the
   * same when another object begins on the next: then the line is a broken one.
   */
  @Override
  public boolean recognizes(Head head) {
    String text = head.text();
    if (!text.startsWith("{") || text.startsWith("{\\rtf")) {
      return false;
    }
    int feed = text.indexOf('\n');
    if (feed < 0) {
      return true;
    }
    try {
      start.readTree(text.substring(0, feed));
      return true;
    } catch (JsonEOFException e) {
      return text.substring(feed).stripLeading().startsWith("{\"");
    } catch (JsonProcessingException e) {
      return true;
    }
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    int number = 0;
    while (true) {
      number++;
      String name = part.name() + " line " + number;
      try {
        byte @Nullable [] line = nextLine(part.stream());
        if (line == null) {
          return;
        }
        TextDecoder.Decoded decoded = TextDecoder.decode(line, StandardCharsets.UTF_8);
        decoded.warnings().forEach(warning -> reading.warn(name, warning));
        if (!decoded.text().isBlank()) {
          articles.read(parse(decoded.text()), part.origin(), name, reading);
        }
      } catch (UnreadableException e) {
        reading.fail(name, String.valueOf(e.getMessage()));
      }
    }
  }

  private JsonNode parse(String line) throws UnreadableException {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      String column = e.getLocation() == null ? "?" : "" + e.getLocation().getColumnNr();
      throw new UnreadableException("is not JSON (column " + column + ")");
    }
  }

  private static byte @Nullable [] nextLine(InputStream in)
      throws IOException, UnreadableException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      tooLong |= line.size() >= MAX_LINE;
      if (!tooLong) {
        line.write(next);
      }
      next = in.read();
    }
    if (tooLong) {
      throw new UnreadableException(Part.tooLarge(ArticleReader.MAX_BYTES));
    }
    return line.toByteArray();
  }
}
