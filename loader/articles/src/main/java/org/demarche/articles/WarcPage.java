package org.demarche.articles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * A page that a server answered with, as an archive recorded it.
 *
 * @param target the page's address
 * @param charset as the server stated it
 * @param truncated whether and why it was not recorded to its end
 * @param transferCodings as the server stated them
 * @param contentCodings as the server stated them, in the order in which they were put on
 * @param body as it was recorded
 */
record WarcPage(
    String target,
    @Nullable String charset,
    WarcTruncationReason truncated,
    List<String> transferCodings,
    List<String> contentCodings,
    HttpBody body) {
  private static final Pattern LENGTH =
      Pattern.compile("\nContent-Length:[^\n]*\n", Pattern.CASE_INSENSITIVE);
  private static final MediaType HTML = MediaType.parse("text/html");
  private static final MediaType XHTML = MediaType.parse("application/xhtml+xml");

  /** The page of a record; empty for a record of another kind and an answer that is no page. */
  static Optional<WarcPage> of(WarcRecords.FoundRecord record) throws UnreadableException {
    try {
      String fields = new String(record.header().array(), StandardCharsets.UTF_8);
      // How long the record is, is known by now.
      byte[] header = LENGTH.matcher(fields).replaceAll("\n").getBytes(StandardCharsets.UTF_8);
      WarcReader reader = new WarcReader(new ByteArrayInputStream(header));
      reader.setLenient(true);
      WarcRecord parsed = reader.next().orElse(null);
      return parsed instanceof WarcResponse response && isWeb(response.target())
          ? of(response, record.block().array())
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      if (record.state() == WarcRecords.State.CUT_OFF) {
        return Optional.empty();
      }
      // What jwarc throws at headers that it does not expect.
      throw new UnreadableException("holds no HTTP answer that can be read");
    }
  }

  private static boolean isWeb(@Nullable String target) {
    return target != null && target.matches("(?i)https?://.*");
  }

  private static Optional<WarcPage> of(WarcResponse record, byte[] block) throws IOException {
    ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(block));
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    HttpResponse http = HttpResponse.parseWithoutBody(channel, Channels.newChannel(read));
    if (http.status() != 200 || !isHtml(http.contentType())) {
      return Optional.empty();
    }
    int header = http.serializeHeader().length;
    return Optional.of(
        new WarcPage(
            record.target(),
            http.contentType().parameters().get("charset"),
            record.truncated(),
            listed(http, "Transfer-Encoding"),
            listed(http, "Content-Encoding"),
            new HttpBody(Arrays.copyOfRange(block, Math.min(header, block.length), block.length))));
  }

  private static boolean isHtml(MediaType type) {
    return type.base().equals(HTML) || type.base().equals(XHTML);
  }

  private static List<String> listed(HttpResponse http, String header) {
    return http.headers().all(header).stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * The body without its codings.
   *
   * @param part counts what is unpacked
   */
  HttpBody decoded(Part part) throws UnreadableException, DecompressionBudget.ExceededException {
    return body.transferred(transferCodings).decoded(contentCodings, part);
  }
}
