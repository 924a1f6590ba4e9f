package org.demarche.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.extraction.StandardExtractor;
import org.demarche.extraction.text.Document;
import org.junit.jupiter.api.Test;

class ReadingModelTest {
  private static final String TEXT =
      """
      Norwegian Fisheries Minister Kari Vestdal said the quota was too small.

      “Nobody asked the boats,” she added at 5:10 p.m. local time. Iceland disagreed.
      """;

  @Test
  void eachFileIsTheOneThatTheCardTellsOf() throws IOException, NoSuchAlgorithmException {
    JsonNode digests = new ObjectMapper().readTree(bytes("card.json")).path("sha256");
    assertThat(digests.size()).isEqualTo(17);
    for (Map.Entry<String, JsonNode> file : digests.properties()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(file.getKey()));
      assertThat(HexFormat.of().formatHex(digest))
          .as(file.getKey())
          .isEqualTo(file.getValue().asText());
    }
  }

  @Test
  void aTextIsReadTheSameAloneAndBesideOthers() {
    Reader reader = StandardExtractor.reader();
    Document alone = reader.read(TEXT);

    assertThat(
            Stream.generate(() -> TEXT).limit(40).parallel().map(reader::read).distinct().toList())
        .containsExactly(alone);
    Document among = reader.read(TEXT + "\n" + "Nothing else happened on that day. ".repeat(60));
    assertThat(among.layer(Frame.LAYER)).isNotEmpty();
  }

  @Test
  void aFullStopWithinASentenceDoesNotEndIt() {
    Document read = StandardExtractor.reader().read(TEXT);

    assertThat(read.sentences().stream().map(s -> TEXT.substring(s.start(), s.end())))
        .contains("“Nobody asked the boats,” she added at 5:10 p.m. local time.");
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = ReadingModel.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
