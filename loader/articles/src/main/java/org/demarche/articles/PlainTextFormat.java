package org.demarche.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;

/** Plain text, with an optional YAML front matter block between two lines of three dashes. */
final class PlainTextFormat implements Format {
  private static final String FENCE = "---\n";

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

  @Override
  public boolean recognizes(Head head) {
    return true;
  }

  @Override
  public void read(Part part, Reading reading) throws IOException, UnreadableException {
    TextDecoder.Decoded decoded =
        TextDecoder.decode(part.bytes(ArticleReader.MAX_BYTES), part.origin().charset());
    decoded.warnings().forEach(warning -> reading.warn(part.name(), warning));
    reading.mended(draft(part, decoded.text()), part.name());
  }

  private Draft draft(Part part, String text) throws UnreadableException {
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    JsonNode front = MissingNode.getInstance();
    String body = text;
    if (end >= 0) {
      front = frontMatter(text.substring(FENCE.length(), end + 1));
      body = text.substring(end + 1 + FENCE.length());
    }
    Fields fields = new Fields(front);
    String url = fields.string("url");
    return new Draft(
        part.stem(),
        body,
        fields.string("title"),
        fields.strings("date"),
        fields.string("outlet"),
        fields.string("via"),
        url == null ? part.origin().url() : url,
        fields.string("language"));
  }

  private JsonNode frontMatter(String block) throws UnreadableException {
    try {
      JsonNode front = yaml.readTree(block);
      return front != null && front.isObject() ? front : MissingNode.getInstance();
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "has front matter that is not YAML (line "
              + (e.getLocation() == null ? "1" : e.getLocation().getLineNr() + 1)
              + ")");
    }
  }
}
