package org.demarche.loader.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Plain text, with an optional YAML front matter block between two lines of three dashes. */
final class PlainText {
  private static final String FENCE = "---\n";

  private final ArticleFields fields;
  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

  PlainText(ArticleFields fields) {
    this.fields = fields;
  }

  Article read(String id, String text) throws UnreadableException {
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      return fields.article(id, text.strip(), null);
    }
    try {
      JsonNode front = yaml.readTree(text.substring(FENCE.length(), end + 1));
      String body = text.substring(end + 1 + FENCE.length()).strip();
      return fields.article(id, body, front.isObject() ? front : null);
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "has front matter that is not YAML (line "
              + (e.getLocation() == null ? "1" : e.getLocation().getLineNr() + 1)
              + ")");
    }
  }
}
