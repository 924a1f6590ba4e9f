package org.demarche.articles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a web archive, one by one. Where one is damaged or states a wrong length, the next
 * is found by how records begin, so that only the damaged one is lost. Memory is bounded: of a
 * record that is too long to be a page, only the beginning is kept.
 */
final class WarcRecords {
  private static final int MAX_BYTES = 16_000_000;
  private static final int MAX_HEADER = 64_000;
  private static final int USUAL_HEADER = 4_000;
  private static final int BLOCK = 1 << 16;
  // A record begins with its version, then a named field.
  private static final Pattern START =
      Pattern.compile("WARC/\\d\\.\\d{1,2}[ \\t]{0,4}\\r?\\n[A-Za-z]");
  private static final int START_BYTES = 24;
  // Two line ends, each of two bytes.
  private static final int RECORD_END = 4;
  private static final Pattern HEADER_END = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\nContent-Length:[ \\t]*(\\d{1,18})[ \\t]*\\r?\\n", Pattern.CASE_INSENSITIVE);

  /** How a record was found. */
  enum State {
    /** As it should be. */
    WHOLE,
    /** It states a wrong length, or none; it was taken up to the next record. */
    WRONG_LENGTH,
    /** It ends with the archive, or with what could be unpacked, before its stated length. */
    CUT_OFF,
    /** It is too long; only the beginning of its block is here. */
    TOO_LONG,
    /** Bytes between records that are none. */
    JUNK
  }

  /**
   * A record.
   *
   * @param number its place in the archive, from 1; of junk, that of the record before
   * @param state how it was found
   * @param header its own header, with the empty line after it
   * @param block what it holds
   */
  record FoundRecord(int number, State state, ByteBuffer header, ByteBuffer block) {}

  private final InputStream in;
  private byte[] buffer = new byte[2 * BLOCK];
  private int start;
  private int end;
  private int number;
  private boolean ended;
  private GzipMembers.@Nullable BrokenException broken;

  /**
   * Records of a stream.
   *
   * @param in an archive; where it throws a {@link GzipMembers.BrokenException}, a record is broken
   *     off, and the next one may follow
   */
  WarcRecords(InputStream in) {
    this.in = in;
  }

  /** The next record, null after the last. */
  @Nullable FoundRecord next() throws IOException {
    int lineEnds = lineEnds(0);
    start += lineEnds;
    if (!has(1)) {
      // A record of which nothing could be unpacked, or the end.
      return broken == null ? null : cutOff(0);
    }
    if (!isStart(0)) {
      pass(1, Long.MAX_VALUE);
      return new FoundRecord(number, State.JUNK, ByteBuffer.allocate(0), ByteBuffer.allocate(0));
    }
    int header = headerLength();
    long length = header < 0 ? -1 : statedLength(header);
    if (length < 0) {
      return upToTheNext(Math.max(header, 0));
    }
    if (header + length > MAX_BYTES) {
      return tooLong(header, header + length);
    }
    int whole = (int) (header + length);
    if (!has(whole)) {
      return upToTheNext(header);
    }
    int lineEndsAfter = lineEnds(whole);
    int next = whole + lineEndsAfter;
    if (!has(next + 1)) {
      return broken != null && broken.isWithin()
          ? cutOff(header)
          : found(State.WHOLE, header, whole);
    }
    return isStart(next) || lineEndsAfter == RECORD_END
        ? found(State.WHOLE, header, whole)
        : upToTheNext(header);
  }

  private int lineEnds(int from) throws IOException {
    int at = from;
    while (has(at + 1) && isLineEnd(at)) {
      at++;
    }
    return at - from;
  }

  private boolean isLineEnd(int at) {
    return buffer[start + at] == '\r' || buffer[start + at] == '\n';
  }

  /** Whether a record begins at a place, which is the first or at the beginning of a line. */
  private boolean isStart(int at) throws IOException {
    boolean line = at == 0 || buffer[start + at - 1] == '\n';
    if (!line || buffer[start + at] != 'W') {
      return false;
    }
    has(at + START_BYTES);
    return START.matcher(text(at, START_BYTES)).lookingAt();
  }

  private int headerLength() throws IOException {
    for (int most : new int[] {USUAL_HEADER, MAX_HEADER}) {
      has(most);
      Matcher headerEnd = HEADER_END.matcher(text(0, most));
      if (headerEnd.find()) {
        return headerEnd.end();
      }
    }
    return -1;
  }

  private long statedLength(int header) {
    Matcher length = LENGTH.matcher(text(0, header));
    return length.find() ? Long.parseLong(length.group(1)) : -1;
  }

  private FoundRecord upToTheNext(int header) throws IOException {
    int at = Math.max(header, 1);
    while (has(at + 1)) {
      if (isStart(at)) {
        int length = at;
        while (length > header && isLineEnd(length - 1)) {
          length--;
        }
        return found(State.WRONG_LENGTH, header, length);
      }
      at++;
      if (at > MAX_BYTES) {
        return tooLong(header, Long.MAX_VALUE);
      }
    }
    return cutOff(header);
  }

  private FoundRecord cutOff(int header) {
    FoundRecord cut = found(State.CUT_OFF, header, end - start);
    goOn();
    return cut;
  }

  private FoundRecord tooLong(int header, long length) throws IOException {
    has(MAX_HEADER);
    int here = Math.max(header, Math.min(end - start, MAX_HEADER));
    FoundRecord found = found(State.TOO_LONG, header, here);
    start -= here;
    pass(Math.max(header, 1), length);
    return found;
  }

  /** Passes over so many bytes, but not over a record that begins among them. */
  private void pass(int from, long length) throws IOException {
    int at = from;
    long left = length;
    while (at < left && has(at + 1) && !isStart(at)) {
      at++;
      if (at > BLOCK) {
        // The byte before the next place is looked at there.
        start += at - 1;
        left -= at - 1;
        at = 1;
      }
    }
    start += at;
    if (start == end && ended) {
      goOn();
    }
  }

  private FoundRecord found(State state, int header, int length) {
    number++;
    byte[] own = Arrays.copyOfRange(buffer, start, start + header);
    byte[] block = Arrays.copyOfRange(buffer, start + header, start + length);
    start += length;
    return new FoundRecord(number, state, ByteBuffer.wrap(own), ByteBuffer.wrap(block));
  }

  /** Behind what could not be unpacked there may be more. */
  private void goOn() {
    if (broken != null) {
      broken = null;
      ended = false;
    }
  }

  private String text(int at, int length) {
    int most = Math.min(length, end - start - at);
    return new String(buffer, start + at, most, StandardCharsets.ISO_8859_1);
  }

  /** Reads on until so many bytes are there; false where there are not so many. */
  private boolean has(int bytes) throws IOException {
    while (end - start < bytes && !ended) {
      if (end == buffer.length && start > 0) {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
      }
      if (end == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
      try {
        int read = in.read(buffer, end, buffer.length - end);
        ended = read < 0;
        end += Math.max(read, 0);
      } catch (GzipMembers.BrokenException e) {
        ended = true;
        broken = e;
      }
    }
    return end - start >= bytes;
  }
}
