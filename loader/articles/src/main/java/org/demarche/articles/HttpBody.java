package org.demarche.articles;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The body of an HTTP answer as it was recorded, and without its codings (RFC 9112, 7.1, and RFC
 * 9110, 8.4). Archives often took a coding off and kept the header that names it: a page that is
 * there in plain is taken as it is, whatever the headers say.
 */
final class HttpBody {
  private static final Pattern CHUNK =
      Pattern.compile("([0-9A-Fa-f]{1,8})[ \\t]*(?:;[^\\r\\n]*)?\\r?\\n");
  private static final int MAX_CHUNK_HEADER = 1000;

  private final byte[] bytes;

  HttpBody(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /**
   * The body without its transfer coding.
   *
   * @param transferCodings as the headers say
   * @throws UnreadableException when it breaks off or is damaged
   */
  HttpBody transferred(List<String> transferCodings) throws UnreadableException {
    boolean chunked = transferCodings.stream().anyMatch(c -> c.equalsIgnoreCase("chunked"));
    Matcher first = chunk(0);
    return chunked && !isPage() && first.lookingAt() ? new HttpBody(withoutChunks()) : this;
  }

  private byte[] withoutChunks() throws UnreadableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int at = 0;
    while (true) {
      Matcher chunk = chunk(at);
      if (!chunk.lookingAt()) {
        throw new UnreadableException(
            at >= bytes.length
                ? "is cut off: its last chunk is missing (Transfer-Encoding: chunked)"
                : "is damaged: a chunk has another length than it states (Transfer-Encoding:"
                    + " chunked)");
      }
      long length = Long.parseLong(chunk.group(1), 16);
      at += chunk.end();
      if (length == 0) {
        return out.toByteArray();
      }
      if (length > bytes.length - at) {
        throw new UnreadableException("is cut off within a chunk (Transfer-Encoding: chunked)");
      }
      out.write(bytes, at, (int) length);
      at += (int) length;
      at += at < bytes.length && bytes[at] == '\r' ? 1 : 0;
      at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
    }
  }

  private Matcher chunk(int at) {
    int length = Math.min(MAX_CHUNK_HEADER, bytes.length - at);
    return CHUNK.matcher(new String(bytes, at, length, StandardCharsets.ISO_8859_1));
  }

  /**
   * The body without its content codings.
   *
   * @param contentCodings as the headers say, in the order in which they were put on
   * @param part counts what is unpacked
   * @throws UnreadableException when it breaks off, is damaged or is packed in an unknown way
   */
  HttpBody decoded(List<String> contentCodings, Part part)
      throws UnreadableException, DecompressionBudget.ExceededException {
    HttpBody body = this;
    for (String coding : contentCodings.reversed()) {
      String name = coding.toLowerCase(Locale.ROOT);
      if (!name.equals("identity") && !name.equals("none") && !body.isPage()) {
        body = body.unpacked(name, part);
      }
    }
    return body;
  }

  private HttpBody unpacked(String coding, Part part)
      throws UnreadableException, DecompressionBudget.ExceededException {
    try (InputStream unpacking = unpacking(coding)) {
      Part unpacked = part.unpacked(part.name(), unpacking);
      return new HttpBody(unpacked.bytes(ArticleReader.MAX_BYTES));
    } catch (DecompressionBudget.ExceededException e) {
      throw e;
    } catch (EOFException e) {
      throw new UnreadableException("is cut off (Content-Encoding: " + coding + ")");
    } catch (IOException | RuntimeException e) {
      // Brotli's decoder throws IllegalStateException and others at what it does not expect.
      throw new UnreadableException("cannot be unpacked (Content-Encoding: " + coding + ")");
    }
  }

  private InputStream unpacking(String coding) throws IOException, UnreadableException {
    InputStream in = stream();
    return switch (coding) {
      case "gzip", "x-gzip" ->
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      case "br" -> new BrotliInputStream(in);
      case "zstd" -> new ZstdInputStream(in);
      // Meant to be zlib's format, but some servers leave its frame out.
      case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibFrame()));
      default ->
          throw new UnreadableException(
              "is packed in a way that is not read (Content-Encoding: "
                  + coding.replaceAll("[^\\w.-]", "?")
                  + ")");
    };
  }

  private boolean hasZlibFrame() {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) % 31 == 0;
  }

  /** Whether a page begins here; nothing that is packed begins with an angle bracket. */
  private boolean isPage() {
    return new Head(Arrays.copyOf(bytes, Math.min(bytes.length, Head.BYTES)))
        .text()
        .startsWith("<");
  }
}
