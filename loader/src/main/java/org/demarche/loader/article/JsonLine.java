package org.demarche.loader.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One article as a JSON object on a line: id, text, and optionally title, date, url, outlet. */
final class JsonLine {
  private final ArticleFields fields;
  private final ObjectMapper json = new ObjectMapper();

  JsonLine(ArticleFields fields) {
    this.fields = fields;
  }

  Article read(String line) throws UnreadableException {
    JsonNode row;
    try {
      row = json.readTree(line);
    } catch (JsonProcessingException e) {
      String column = e.getLocation() == null ? "?" : "" + e.getLocation().getColumnNr();
      throw new UnreadableException("is not JSON (column " + column + ")");
    }
    if (!row.isObject() || !row.path("text").isTextual()) {
      throw new UnreadableException("is no JSON object with a \"text\"");
    }
    String id = row.path("id").asText("").strip();
    if (id.isEmpty()) {
      throw new UnreadableException("has no \"id\"");
    }
    return fields.article(id, TextDecoder.normalise(row.get("text").textValue()), row);
  }
}
