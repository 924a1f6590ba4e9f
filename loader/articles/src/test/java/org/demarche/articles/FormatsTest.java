package org.demarche.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each format gives, and what becomes of broken and hostile inputs. Persons are invented. */
class FormatsTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Quota agreed | The Wharf</title>
      <meta property="og:site_name" content="The Wharf"><meta property="og:title" content="Quota agreed">
      <link rel="canonical" href="https://wharf.example/2024/05/quota">
      <meta property="article:published_time" content="2024-05-14T23:10:00+02:00"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Quota agreed</h1>
      <p>Minister Ada Quist said on Tuesday that the two sides had agreed on a quota for herring.</p>
      </article></body></html>
      """;
  private static final String PAGE_TEXT =
      "Quota agreed\n\nMinister Ada Quist said on Tuesday that the two sides had agreed on a quota"
          + " for herring.";

  private final Collected read = new Collected();
  private final ArticleReader reader = new ArticleReader(Metadata.NONE);

  @Test
  void aPageGivesItsTextAndWhatItSaysOfIt() {
    read("saved.html", PAGE);
    assertThat(read.failures()).isEmpty();
    assertThat(read.articles())
        .containsExactly(
            new Article(
                "https://wharf.example/2024/05/quota",
                PAGE_TEXT,
                "Quota agreed",
                LocalDate.of(2024, 5, 14),
                "The Wharf",
                null,
                "https://wharf.example/2024/05/quota",
                "en"));
  }

  @Test
  void containersAreOpenedWithinOneAnother() throws IOException {
    read("a.html.gz", gzip(bytes(PAGE)));
    read("b.zst", zstd(bytes(PAGE)));
    read("c.zip", zip("x/one.html", gzip(bytes(PAGE)), "two.txt", bytes("Two.")));
    assertThat(read.failures()).isEmpty();
    assertThat(read.articles())
        .extracting(Article::text)
        .containsExactly(PAGE_TEXT, PAGE_TEXT, PAGE_TEXT, "Two.");
    assertThat(read.articles().getLast().id()).isEqualTo("two");
  }

  @Test
  void webArchivesGiveTheirPagesAndPassOverOtherRecords() {
    read("cc.warc", bytes(record("request", "GET / HTTP/1.1\r\n\r\n") + response(PAGE)));
    assertThat(read.failures()).isEmpty();
    assertThat(read.articles()).extracting(Article::text).containsExactly(PAGE_TEXT);
  }

  @Test
  void aTruncatedWebArchiveGivesWhatCameBefore() throws IOException {
    byte[] whole = bytes(response(PAGE) + response(PAGE));
    read("cut.warc", Arrays.copyOf(whole, whole.length - 700));
    assertThat(read.articles()).isNotEmpty();
    assertThat(read.failures()).isNotEmpty();
    read.failures().clear();
    byte[] packed = gzip(whole);
    read("cut.warc.gz", Arrays.copyOf(packed, packed.length - 20));
    assertThat(read.failures())
        .extracting(InputFailure::reason)
        .anyMatch(r -> r.contains("cut off"));
  }

  @Test
  void rssAndAtomGiveAnArticleAnEntry() {
    read(
        "feed.xml",
        """
        <?xml version="1.0"?><rss version="2.0"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>The Wharf</title><language>en-GB</language>
        <item><title>Quota & catch&nbsp;agreed</title><link>https://wharf.example/1</link>
        <guid>w-1</guid><pubDate>Tue, 14 May 2024 10:00:00 GMT</pubDate>
        <description>Short.</description>
        <content:encoded><![CDATA[<p>Ada Quist agreed.</p><p>So did others.</p>]]></content:encoded>
        </item></channel></rss>
        """);
    read(
        "atom.xml",
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Pier</title>
        <entry><id>tag:pier.example,2024:1</id><title>Talks</title>
        <link rel="alternate" href="https://pier.example/1"/><published>2024-05-15T01:00:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They met.</p></div></content>
        </entry></feed>
        """);
    assertThat(read.failures()).isEmpty();
    Article rss = read.articles().getFirst();
    assertThat(rss.id()).isEqualTo("w-1");
    assertThat(rss.text()).endsWith("Ada Quist agreed.\n\nSo did others.");
    assertThat(rss.date()).isEqualTo(LocalDate.of(2024, 5, 14));
    assertThat(rss.outlet()).isEqualTo("The Wharf");
    Article atom = read.articles().getLast();
    assertThat(atom.text()).isEqualTo("Talks\n\nThey met.");
    assertThat(atom.url()).isEqualTo("https://pier.example/1");
  }

  @Test
  void newsMlAndNinjsAreRead() {
    read(
        "item.xml",
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" xml:lang="en">
        <itemMeta><provider literal="Invented Wire"/><firstCreated>2024-05-14T10:00:00Z</firstCreated>
        </itemMeta><contentMeta><headline>Talks open</headline><language tag="en-US"/></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html
        xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>They met.</p></body>
        </html></inlineXML></contentSet></newsItem>
        """);
    read(
        "ninjs.json",
        """
        {
          "uri": "urn:x:2", "versioncreated": "2024-05-14T10:00:00Z", "headline": "Talks end",
          "body_xhtml": "<p>They left.</p>", "provider": "Invented Wire", "language": "en"
        }
        """);
    assertThat(read.failures()).isEmpty();
    assertThat(read.articles())
        .extracting(Article::id, Article::text, Article::outlet)
        .containsExactly(
            tuple("urn:x:1", "Talks open\n\nThey met.", "Invented Wire"),
            tuple("urn:x:2", "Talks end\n\nThey left.", "Invented Wire"));
  }

  @Test
  void damagedTextIsMended() {
    read("damaged.txt", "Itâ€™s â€œfineâ€\u009D, the \uFB01rst min\u00ADister said &amp; left.");
    read("latin.txt", "Caf\u00E9 \u0093open\u0094".getBytes(StandardCharsets.ISO_8859_1));
    read("wide.txt", "Wide text here.".getBytes(StandardCharsets.UTF_16));
    assertThat(read.articles())
        .extracting(Article::text)
        .containsExactly(
            "It’s “fine”, the first minister said & left.", "Café “open”", "Wide text here.");
    assertThat(read.warnings())
        .extracting(InputWarning::name)
        .containsExactly("damaged.txt", "latin.txt");
  }

  @Test
  void anAccentBeforeAQuotationMarkIsNoDamage() {
    read("good.txt", "“Le CAFÉ” and “café”—he said, and “ILHÃO”.");
    assertThat(read.articles().getFirst().text())
        .isEqualTo("“Le CAFÉ” and “café”—he said, and “ILHÃO”.");
  }

  @Test
  void theTextOfAJsonLineStaysAsItIsAndItsDamageIsNamed() {
    read("a.jsonl", "{\"id\": \"1\", \"text\": \"GuantÃ¡namo's min\u00ADister.\"}\n");
    assertThat(read.articles().getFirst().text()).isEqualTo("GuantÃ¡namo's min\u00ADister.");
    assertThat(read.warnings()).extracting(InputWarning::name).containsExactly("a.jsonl line 1");
  }

  @Test
  void theLanguageIsRecognisedWhereTheSourceDoesNotStateIt() {
    read("de.txt", "Der Minister sagte am Dienstag, die Gespräche würden in Oslo fortgesetzt.");
    read("ru.txt", "Министр заявил во вторник, что переговоры продолжатся на следующей неделе.");
    read("en.txt", "The minister said on Tuesday that the talks would go on in Oslo.");
    read("s.txt", "Yes.");
    assertThat(read.articles())
        .extracting(Article::language)
        .containsExactly("de", "ru", "en", "en");
  }

  @Test
  void aLanguageThatTheTextContradictsIsNotBelieved() {
    read(
        "de.html",
        "<html lang='en'><body><p>Der Minister sagte am Dienstag, die Gespräche würden fortgesetzt.</p>");
    read(
        "en.html",
        "<html lang='ru'><body><p>The minister said on Tuesday that the talks would go on.</p>");
    read(
        "fr.html",
        "<html lang='fr'><body><p>Le ministre a déclaré mardi, à Oslo, que tout irait bien.</p>");
    assertThat(read.articles()).extracting(Article::language).containsExactly("de", "en", "fr");
    assertThat(read.warnings())
        .extracting(InputWarning::text)
        .containsExactly(
            "states its language as en, but is in de; read as that",
            "states its language as ru, but is in en; read as that");
  }

  @Test
  void aDateThatIsNoDayIsNamedAndTheArticleKept() {
    read("a.jsonl", "{\"id\": \"1\", \"text\": \"One.\", \"date\": \"99999-01-01\"}\n");
    assertThat(read.articles().getFirst().date()).isNull();
    assertThat(read.warnings().getFirst().text()).contains("99999-01-01");
  }

  @Test
  void bombsAreGivenUpAndNamed() throws IOException {
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes("{\"id\": \"1\", \"text\": \""));
      for (int i = 0; i < 128; i++) {
        out.write(spaces);
      }
    }
    read("spaces.gz", packed.toByteArray());
    read("bomb.zip", zip("inner.gz", packed.toByteArray(), "b.txt", bytes("Text.")));
    assertThat(read.failures()).hasSize(2).allMatch(f -> f.reason().contains("decompression bomb"));
    read.failures().clear();
    read("zeros.gz", gzip(new byte[20_000_000]));
    assertThat(read.failures()).hasSize(1);
  }

  @Test
  void entitiesAreNotExpanded() {
    read(
        "laughs.xml",
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
        <rss><channel><item><title>&b;</title></item></channel></rss>
        """);
    assertThat(read.articles()).isEmpty();
    assertThat(read.failures().getFirst().reason()).startsWith("declares XML entities (line 1)");
  }

  @Test
  void deepNestingCostsNothing() {
    String deep =
        "<html><body>"
            + "<div>".repeat(100_000)
            + "<p>Ada Quist said, on Tuesday at noon, that she would go.</p>";
    read("deep.html", deep);
    assertThat(read.articles().getFirst().text()).contains("Ada Quist said");
    read("deep.json", "[".repeat(100_000));
    read("deep2.json", "{\"a\":".repeat(100_000));
    assertThat(read.failures()).hasSize(1);
  }

  @Test
  void aCutFeedGivesTheEntriesBefore() {
    read(
        "cut.xml",
        "<rss><channel><item><guid>1</guid><description>One.</description></item><item><guid>2</guid><description>Tw");
    assertThat(read.articles()).extracting(Article::id).containsExactly("1");
    assertThat(read.failures().getFirst().reason()).startsWith("is cut off");
  }

  @Test
  void aCircleOfLinksIsNamedAndAPatternReads(@TempDir Path folder) throws IOException {
    Path inner = Files.createDirectory(folder.resolve("in"));
    Files.writeString(inner.resolve("a.txt"), "A.");
    Files.writeString(inner.resolve("b.md"), "B.");
    Files.createSymbolicLink(inner.resolve("up"), folder);
    Files.createSymbolicLink(inner.resolve("self"), inner.resolve("self"));
    reader.read(folder, read);
    assertThat(read.articles()).extracting(Article::id).containsExactly("a", "b");
    assertThat(read.failures()).hasSize(2);
    read.articles().clear();
    reader.read(folder + "/**.txt", read);
    assertThat(read.articles()).extracting(Article::id).containsExactly("a");
    reader.read(folder + "/*.none", read);
    assertThat(read.failures().getLast().reason()).isEqualTo("matches no file");
  }

  private static String response(String page) {
    String body = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n" + page;
    return record("response", body);
  }

  private static String record(String type, String body) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: https://wharf.example/x\r\nWARC-Date: 2024-05-14T10:00:00Z\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        + "Content-Type: application/http; msgtype="
        + type
        + "\r\nContent-Length: "
        + bytes(body).length
        + "\r\n\r\n"
        + body
        + "\r\n\r\n";
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zstd(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String first, byte[] one, String second, byte[] two)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry(first));
      out.write(one);
      out.putNextEntry(new ZipEntry(second));
      out.write(two);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void read(String name, String text) {
    read(name, bytes(text));
  }

  private void read(String name, byte[] content) {
    reader.read(new ByteArrayInputStream(content), name, read);
  }
}
