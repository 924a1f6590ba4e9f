package org.demarche.articles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a web archive that is packed a record a member (ISO 28500, annex D), and goes on behind a
 * member that is damaged: there it throws a {@link BrokenException} once, and the next read gives
 * the next member that holds a record.
 */
final class GzipMembers extends InputStream {
  private static final int BLOCK = 1 << 16;
  // How much of a damaged member is looked through again for the next; a page is far shorter.
  private static final int MAX_KEPT = 16_000_000;
  private static final int FIXED_HEADER = 10;
  private static final int TRAILER = 8;
  private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private static final int HAS_HEADER_CRC = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xE0;

  /** Data that cannot be unpacked. */
  static final class BrokenException extends IOException {
    private static final long serialVersionUID = 1L;
    private final boolean within;

    BrokenException(boolean within) {
      super("a part of it is damaged and cannot be unpacked");
      this.within = within;
    }

    /** Whether a part of what is damaged was given before. */
    boolean isWithin() {
      return within;
    }
  }

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  // The current member from its beginning, as far as it was read.
  private byte[] data = new byte[4 * BLOCK];
  private int end;
  private boolean ended;
  private boolean open;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  /** Whether packed data begins with a member that holds a record. */
  static boolean holdsRecord(byte[] packed) {
    return holdsRecord(packed, 0, packed.length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (true) {
      if (!open && !openMember()) {
        return -1;
      }
      int n;
      try {
        n = inflater.inflate(buffer, offset, length);
      } catch (DataFormatException e) {
        throw broken();
      }
      crc.update(buffer, offset, n);
      if (n > 0 || length == 0) {
        return n;
      }
      if (inflater.finished()) {
        closeMember();
      } else if (!feed()) {
        throw broken();
      }
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private boolean openMember() throws IOException {
    while (end < BLOCK && more()) {}
    if (end == 0) {
      return false;
    }
    inflater.reset();
    crc.reset();
    int header = headerLength(data, 0, end);
    if (header < 0) {
      throw broken();
    }
    inflater.setInput(data, header, end - header);
    open = true;
    return true;
  }

  private void closeMember() throws IOException {
    int body = end - inflater.getRemaining();
    while (end < body + TRAILER && more()) {}
    boolean whole =
        end >= body + TRAILER
            && number(body) == crc.getValue()
            && number(body + 4) == (inflater.getBytesWritten() & 0xFFFFFFFFL);
    if (!whole) {
      throw broken();
    }
    drop(body + TRAILER);
    open = false;
  }

  private long number(int at) {
    return data[at] & 0xFFL
        | (data[at + 1] & 0xFFL) << 8
        | (data[at + 2] & 0xFFL) << 16
        | (data[at + 3] & 0xFFL) << 24;
  }

  /** Gives the inflater more to unpack. */
  private boolean feed() throws IOException {
    if (end > MAX_KEPT) {
      drop(end - MAX_KEPT / 2);
    }
    int before = end;
    if (!more()) {
      return false;
    }
    inflater.setInput(data, before, end - before);
    return true;
  }

  private boolean more() throws IOException {
    if (ended) {
      return false;
    }
    if (end == data.length) {
      data = Arrays.copyOf(data, 2 * data.length);
    }
    int read = in.read(data, end, Math.min(BLOCK, data.length - end));
    ended = read < 0;
    end += Math.max(read, 0);
    return !ended;
  }

  private void drop(int bytes) {
    System.arraycopy(data, bytes, data, 0, end - bytes);
    end -= bytes;
  }

  /** Goes to the next member that holds a record, or to the end. */
  private BrokenException broken() throws IOException {
    boolean within = open && inflater.getBytesWritten() > 0;
    open = false;
    int at = 1;
    while (at < end || more()) {
      if (data[at] == 0x1F) {
        while (end - at < BLOCK && more()) {}
        if (holdsRecord(data, at, end)) {
          drop(at);
          return new BrokenException(within);
        }
      }
      at++;
      if (at > MAX_KEPT) {
        drop(at - 1);
        at = 1;
      }
    }
    end = 0;
    return new BrokenException(within);
  }

  private static boolean holdsRecord(byte[] packed, int start, int end) {
    int header = headerLength(packed, start, end);
    if (header < 0) {
      return false;
    }
    Inflater probe = new Inflater(true);
    try {
      byte[] first = new byte[RECORD.length];
      probe.setInput(packed, start + header, end - start - header);
      int n = probe.inflate(first);
      return n == RECORD.length && Arrays.equals(first, RECORD);
    } catch (DataFormatException e) {
      return false;
    } finally {
      probe.end();
    }
  }

  /** How long a member's header is (RFC 1952); -1 where there is none. */
  private static int headerLength(byte[] bytes, int start, int end) {
    int at = start + FIXED_HEADER;
    boolean magic =
        at <= end
            && bytes[start] == 0x1F
            && (bytes[start + 1] & 0xFF) == 0x8B
            && bytes[start + 2] == 8;
    if (!magic) {
      return -1;
    }
    int flags = bytes[start + 3];
    if ((flags & RESERVED) != 0) {
      return -1;
    }
    if ((flags & HAS_EXTRA) != 0) {
      at += at + 2 > end ? 2 : 2 + (bytes[at] & 0xFF) + ((bytes[at + 1] & 0xFF) << 8);
    }
    int texts = ((flags & HAS_NAME) != 0 ? 1 : 0) + ((flags & HAS_COMMENT) != 0 ? 1 : 0);
    for (int i = 0; i < texts; i++) {
      while (at < end && bytes[at] != 0) {
        at++;
      }
      at++;
    }
    at += (flags & HAS_HEADER_CRC) != 0 ? 2 : 0;
    return at < end ? at - start : -1;
  }
}
