package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that is damaged or packed in some way costs no other record. */
class WebArchiveTest {
  private final Collected read = new Collected();
  private final ArticleReader reader = new ArticleReader(Metadata.NONE);
  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

  @Test
  void whatBrowsersRecordIsDecoded() throws IOException {
    add(response("one", page("one")));
    add(response("two", resource("page.html.br"), "Content-Encoding: br"));
    add(response("three", page("three")));
    read();
    assertTitles("one", "Quota agreed", "three");
    assertThat(read.failures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "raw", "zstd", "GZIP", "gzip, zstd"})
  void aBodyIsUnpackedAsItsHeaderSays(String coding) throws IOException {
    byte[] body =
        switch (coding) {
          case "deflate" -> packed(page("two"), DeflaterOutputStream::new);
          case "raw" ->
              packed(page("two"), o -> new DeflaterOutputStream(o, new Deflater(9, true)));
          case "zstd" -> packed(page("two"), ZstdOutputStream::new);
          case "gzip, zstd" ->
              packed(packed(page("two"), GZIPOutputStream::new), ZstdOutputStream::new);
          default -> packed(page("two"), GZIPOutputStream::new);
        };
    add(response("two", body, "Content-Encoding: " + coding.replace("raw", "deflate")));
    add(response("three", page("three")));
    read();
    assertTitles("two", "three");
    assertThat(read.failures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "zstd", "gzip, br", "x-unknown", "utf-8"})
  void aPlainBodyIsReadWhateverItsHeaderSays(String coding) throws IOException {
    add(response("one", page("one"), "Content-Encoding: " + coding));
    add(response("two", page("two"), "Transfer-Encoding: chunked", "Content-Encoding: " + coding));
    add(response("three", page("three")));
    read();
    assertTitles("one", "two", "three");
    assertThat(read.failures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, is cut off (Content-Encoding: gzip)",
    "br, cannot be unpacked (Content-Encoding: br)",
    "x-unknown, is packed in a way that is not read (Content-Encoding: x-unknown)",
  })
  void aBodyThatCannotBeUnpackedIsNamedAndTheOthersAreRead(String coding, String reason)
      throws IOException {
    byte[] whole =
        coding.equals("br") ? resource("page.html.br") : packed(page("two"), GZIPOutputStream::new);
    add(response("one", page("one")));
    add(response("two", Arrays.copyOf(whole, whole.length / 2), "Content-Encoding: " + coding));
    add(response("three", page("three")));
    read();
    assertTitles("one", "three");
    assertThat(read.failures())
        .containsExactly(new InputFailure("a.warc record 2 (https://wharf.example/two)", reason));
  }

  @Test
  void chunksArePutTogetherAndBrokenOnesAreNamed() throws IOException {
    byte[] page = page("two");
    byte[] front = Arrays.copyOf(page, 100);
    byte[] rest = Arrays.copyOfRange(page, 100, page.length);
    String chunked = "Transfer-Encoding: chunked";
    byte[] whole = joined(chunk(front, 100), chunk(rest, rest.length), bytes("0\r\n\r\n"));
    add(response("two", whole, chunked));
    add(response("cut", Arrays.copyOf(whole, whole.length - 60), chunked));
    add(response("without-last", joined(chunk(page, page.length)), chunked));
    add(response("lying", joined(chunk(front, 90), chunk(rest, rest.length)), chunked));
    add(response("three", page("three")));
    read();
    assertTitles("two", "three");
    assertThat(read.failures())
        .extracting(InputFailure::reason)
        .containsExactly(
            "is cut off within a chunk (Transfer-Encoding: chunked)",
            "is cut off: its last chunk is missing (Transfer-Encoding: chunked)",
            "is damaged: a chunk has another length than it states (Transfer-Encoding: chunked)");
  }

  @ParameterizedTest
  @ValueSource(ints = {-400, -1, 1, 10, 700, 900, 5_000, 20_000_000, 2_000_000_000})
  void aRecordThatStatesAWrongLengthCostsNoOther(int wrongBy) throws IOException {
    add(response("one", page("one")));
    byte[] wrong = response("two", page("two"));
    String header = new String(wrong, StandardCharsets.UTF_8);
    int length = Integer.parseInt(header.replaceAll("(?s).*?\nContent-Length: (\\d+).*", "$1"));
    add(
        bytes(
            header.replace("Content-Length: " + length, "Content-Length: " + (length + wrongBy))));
    add(response("three", page("three")));
    add(response("four", page("four")));
    read();
    assertThat(titles()).contains("one", "three", "four");
    boolean named = read.failures().size() + read.warnings().size() > 0;
    assertThat(named || titles().contains("two")).isTrue();
    read.articles()
        .forEach(article -> assertThat(article.text()).doesNotContain("WARC", "Content-Length"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: ", "Content-Length: none", "X-Length: 5"})
  void aRecordWithoutALengthGoesUpToTheNext(String field) throws IOException {
    String wrong = new String(response("two", page("two")), StandardCharsets.UTF_8);
    add(bytes(wrong.replaceFirst("Content-Length: \\d+", field)));
    add(response("three", page("three")));
    read();
    assertTitles("two", "three");
    assertThat(read.warnings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 400, 600, 900})
  void anArchiveThatIsCutOffGivesWhatIsWhole(int kept) throws IOException {
    add(response("one", page("one")));
    add(response("two", page("two")));
    int whole = archive.size();
    add(response("three", page("three")));
    read(Arrays.copyOf(archive.toByteArray(), Math.min(whole + kept, archive.size() - 10)));
    assertTitles("one", "two");
    assertThat(read.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.name()).startsWith("a.warc"));
  }

  @Test
  void whatIsNoRecordIsPassedOverAndNamed() throws IOException {
    add(response("one", page("one")));
    add(bytes("Some lines\nthat no record holds.\n".repeat(10_000)));
    add(response("two", page("two")));
    read();
    assertTitles("one", "two");
    assertThat(read.failures())
        .containsExactly(
            new InputFailure("a.warc record 1", "is followed by bytes that are no record"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated", "first cut", "middle cut", "flipped", "checksum", "missing"})
  void aDamagedMemberCostsNoOther(String damage) throws IOException {
    byte[] one = packed(response("one", page("one")), GZIPOutputStream::new);
    byte[] two = packed(response("two", page("two")), GZIPOutputStream::new);
    byte[] three = packed(response("three", page("three")), GZIPOutputStream::new);
    switch (damage) {
      case "truncated" -> three = Arrays.copyOf(three, three.length / 2);
      case "first cut" -> one = Arrays.copyOf(one, one.length / 2);
      case "middle cut" -> two = Arrays.copyOf(two, two.length - 3);
      case "flipped" -> Arrays.fill(two, 60, 70, (byte) 0x55);
      case "checksum" -> two[two.length - 6] ^= 1;
      default -> Arrays.fill(two, 0, 10, (byte) 0);
    }
    archive.writeBytes(joined(one, two, three));
    read();
    String lost = damage.equals("truncated") ? "three" : damage.equals("first cut") ? "one" : "two";
    assertThat(titles()).hasSize(2).doesNotContain(lost).isSubsetOf("one", "two", "three");
    assertThat(read.failures()).hasSize(1);
  }

  @Test
  void aRecordThatIsTooLongForAPageIsPassedOver() throws IOException {
    add(response("film", new byte[17_000_000], "X-Content: film"));
    byte[] page = page("long");
    add(response("long", joined(page, new byte[17_000_000])));
    add(response("three", page("three")));
    read();
    assertTitles("three");
    assertThat(read.failures())
        .extracting(InputFailure::name)
        .containsExactly(
            "a.warc record 1 (https://wharf.example/film)",
            "a.warc record 2 (https://wharf.example/long)");
  }

  private void assertTitles(String... titles) {
    assertThat(titles()).containsExactly(titles);
  }

  private List<String> titles() {
    return read.articles().stream().map(Article::title).toList();
  }

  private void read() {
    read(archive.toByteArray());
  }

  private void read(byte[] bytes) {
    reader.read(new ByteArrayInputStream(bytes), "a.warc", read);
  }

  private void add(byte[] record) {
    archive.writeBytes(record);
  }

  private static byte[] page(String title) {
    return bytes(
        "<!doctype html><html lang=\"en\"><head><title>%s</title></head><body><article><h1>%s</h1>"
                .formatted(title, title)
            + "<p>Minister Ada Quist said on Tuesday that the two sides had agreed on a quota.</p>"
            + "<p>The fleets may land as much as the year before, she said, and no more.</p>"
            + "</article></body></html>");
  }

  private static byte[] response(String name, byte[] body, String... headers) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n"
            + String.join("\r\n", headers)
            + (headers.length == 0 ? "" : "\r\n")
            + "\r\n";
    String record =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://wharf.example/"
            + name
            + "\r\nWARC-Date: 2024-05-14T10:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + (bytes(http).length + body.length)
            + "\r\n\r\n";
    return joined(bytes(record), bytes(http), body, bytes("\r\n\r\n"));
  }

  private static byte[] chunk(byte[] content, int stated) {
    return joined(bytes(Integer.toHexString(stated) + "\r\n"), content, bytes("\r\n"));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private interface Packing {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] bytes, Packing packing) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packing.around(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            WebArchiveTest.class.getResourceAsStream("archives/" + name), name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
