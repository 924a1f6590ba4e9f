package org.demarche.articles;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** A JSON document: an object, or an array of them, which is read item by item. */
final class JsonFormat implements Format {
  private final ObjectMapper json = new ObjectMapper();
  private final JsonArticle articles;

  JsonFormat(JsonArticle articles) {
    this.articles = articles;
  }

  @Override
  public boolean recognizes(Head head) {
    String text = head.text();
    if (text.startsWith("{")) {
      return !text.startsWith("{\\rtf");
    }
    String inside = text.startsWith("[") ? text.substring(1).stripLeading() : "";
    return inside.startsWith("{") || inside.startsWith("]");
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    // The parser is not closed: the stream below belongs to whoever opened the input.
    ObjectBound bound = new ObjectBound(part.stream());
    JsonParser parser = json.createParser(bound).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    int number = 0;
    try {
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.START_OBJECT) {
          number++;
          bound.restart();
          JsonNode object = parser.readValueAsTree();
          readOne(object, part, part.name() + " item " + number, reading);
        }
        bound.restart();
        token = parser.nextToken();
      }
    } catch (ObjectBound.TooLargeException e) {
      throw new UnreadableException(
          "item " + number + " " + Part.tooLarge(ArticleReader.MAX_BYTES));
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "?" : "" + e.getLocation().getLineNr();
      String column = e.getLocation() == null ? "?" : "" + e.getLocation().getColumnNr();
      throw new UnreadableException("is not JSON (line " + line + ", column " + column + ")");
    }
    if (number == 0) {
      throw new UnreadableException("is JSON without an object in it");
    }
  }

  private void readOne(JsonNode object, Part part, String name, Reading reading) {
    try {
      articles.read(object, part.origin(), name, reading);
    } catch (UnreadableException e) {
      reading.fail(name, String.valueOf(e.getMessage()));
    }
  }
}
