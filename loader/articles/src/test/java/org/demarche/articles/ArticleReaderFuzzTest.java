package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, they are read or refused in good order. A build tries a fixed number of
 * damaged inputs of each format; the profile {@code fuzz} lets Jazzer go on from them.
 */
class ArticleReaderFuzzTest {
  private static final int DAMAGED_EACH = 25;
  private static final long SEED = 20240514;

  private final ArticleReader reader = new ArticleReader(Metadata.NONE);

  static Stream<byte[]> inputs() throws IOException {
    List<byte[]> whole = new ArrayList<>();
    for (String page :
        List.of(
            "news-site.html",
            "amp.html",
            "table-layout.htm",
            "live-blog.html",
            "news-site.txt",
            "feed-excerpt.xml")) {
      whole.add(page(page));
    }
    whole.add(
        bytes(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Pier</title>
            <entry><id>tag:pier.example,2024:1</id><title type="html">Talks</title>
            <link rel="alternate" href="https://pier.example/1"/><published>2024-05-15</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They met.</p></div>
            </content></entry><entry><id>2</id><summary>They left.</summary></entry></feed>
            """));
    whole.add(
        bytes(
            """
            <newsMessage><itemSet><newsItem guid="urn:x:1" xml:lang="en"><itemMeta>
            <provider literal="Wire"/><firstCreated>2024-05-14T10:00:00Z</firstCreated></itemMeta>
            <contentMeta><headline>Talks open</headline></contentMeta><contentSet><inlineXML>
            <html><body><p>They met.</p></body></html></inlineXML></contentSet></newsItem></itemSet>
            </newsMessage>
            """));
    whole.add(
        bytes(
            """
            [{"uri": "urn:x:2", "versioncreated": "2024-05-14T10:00:00Z", "headline": "Talks end",
              "body_xhtml": "<p>They left.</p>", "provider": "Wire", "language": "en"},
             {"version": "https://jsonfeed.org/version/1", "items": [{"id": "1",
              "content_html": "<p>Ada Quist said no.</p>", "date_published": "2024-05-14"}]}]
            """));
    whole.add(
        bytes(
            """
            {"id": "1", "text": "Ada Quist said \\"no\\".", "date": "2024-05-14"}
            {"id": "2", "text": "Itâ€™s 𝔘 minister.", "outlet": "The Pier", "language": "en-GB"}
            """));
    byte[] archive = webArchive(page("amp.html"));
    whole.add(archive);
    whole.add(packed(archive, GZIPOutputStream::new));
    whole.add(packed(page("transcript.html"), ZstdOutputStream::new));
    whole.add(zip(page("news-site.txt"), page("paywall.html")));
    return whole.stream().flatMap(input -> Mutants.of(input, DAMAGED_EACH, SEED + input.length));
  }

  @MethodSource("inputs")
  @FuzzTest(maxDuration = "10m")
  void bytesAreReadOrRefusedInGoodOrder(byte[] input) {
    Collected read = read(input);
    assertThat(read(input)).as("read again").isEqualTo(read);
    for (Article article : read.articles()) {
      check(article, input.length);
    }
    for (InputFailure failure : read.failures()) {
      assertThat(failure.reason())
          .isNotBlank()
          .doesNotContain("\n", "NullPointer", "IndexOutOfBounds", "ClassCast", "StackOverflow")
          .hasSizeLessThan(500);
    }
    assertThat(read.articles().size() + read.failures().size())
        .as("an article takes some bytes")
        .isLessThanOrEqualTo(1 + 200 * input.length);
  }

  private static void check(Article article, int length) {
    String text = article.text();
    assertThat(text).isNotBlank().doesNotContain("\r");
    assertThat(text.codePoints().noneMatch(ArticleReaderFuzzTest::isSurrogate)).isTrue();
    assertThat(text.length())
        .as("packed or not, an article is bounded")
        .isLessThanOrEqualTo(Math.min(ArticleReader.MAX_BYTES, (64 << 20) + 200 * length));
    assertThat(article.id()).isNotBlank();
    assertThat(article.title()).isNotBlank().hasSizeLessThanOrEqualTo(201).doesNotContain("\n");
    assertThat(article.language()).matches("[A-Za-z0-9]{2,8}(-[A-Za-z0-9]{1,8})*");
    if (article.date() != null) {
      assertThat(article.date().getYear()).isBetween(1500, 2200);
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private Collected read(byte[] input) {
    Collected read = new Collected();
    reader.read(new ByteArrayInputStream(input), "input", read);
    return read;
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

  private static byte[] zip(byte[]... entries) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (int i = 0; i < entries.length; i++) {
        out.putNextEntry(new ZipEntry("folder/" + i));
        out.write(entries[i]);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] webArchive(byte[] page) {
    byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n");
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    archive.writeBytes(
        bytes(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wharf.example/x\r\n"
                + "WARC-Date: 2024-05-14T10:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + (head.length + page.length)
                + "\r\n\r\n"));
    archive.writeBytes(head);
    archive.writeBytes(page);
    archive.writeBytes(bytes("\r\n\r\n"));
    return archive.toByteArray();
  }

  private static byte[] page(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ArticleReaderFuzzTest.class.getResourceAsStream("pages/" + name), name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
