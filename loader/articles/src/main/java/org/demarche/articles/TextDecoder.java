package org.demarche.articles;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into well-formed text: by the byte order mark, the charset stated, else UTF-8, and
 * where that does not fit as Windows-1252, the way browsers read what is labelled Latin-1.
 */
final class TextDecoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final double CONTROLS_MOST = 0.01;

  private TextDecoder() {}

  /**
   * What bytes say.
   *
   * @param text well-formed Unicode, with line feeds as line ends
   * @param warnings what had to be assumed or was lost
   */
  record Decoded(String text, List<String> warnings) {}

  static Decoded decode(byte[] bytes, @Nullable Charset stated) throws UnreadableException {
    List<String> warnings = new ArrayList<>();
    String text = normalize(characters(bytes, stated, warnings));
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      controls += isControl(text.charAt(i)) ? 1 : 0;
    }
    if (controls > CONTROLS_MOST * text.length()) {
      throw new UnreadableException(binary(text));
    }
    if (controls > 0) {
      warnings.add("has " + controls + " control characters in its text, which were left out");
      text = withoutControls(text);
    }
    return new Decoded(text, warnings);
  }

  static String withoutControls(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().filter(c -> !isControl((char) c)).forEach(c -> clean.append((char) c));
    return clean.toString();
  }

  private static String binary(String text) {
    int at = 0;
    while (!isControl(text.charAt(at))) {
      at++;
    }
    String what = text.charAt(at) == 0 ? "a NUL" : "a control character";
    return "is binary, not text (" + what + " at offset " + at + ")";
  }

  private static boolean isControl(char c) {
    return c < ' ' && c != '\n' && c != '\t' && c != '\f' || c == '\u007F';
  }

  private static String characters(byte[] bytes, @Nullable Charset stated, List<String> warnings) {
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    if (stated != null && !stated.equals(StandardCharsets.UTF_8) && !isUtf8BeyondAscii(bytes)) {
      // Browsers read these two labels as Windows-1252, so that is what pages so labelled are in.
      boolean latin =
          stated.equals(StandardCharsets.ISO_8859_1) || stated.equals(StandardCharsets.US_ASCII);
      return new String(bytes, latin ? WINDOWS : stated);
    }
    return utf8(bytes, warnings);
  }

  /** UTF-16 and UTF-32 by their marks, UTF-16 without one by the NUL in every Latin letter. */
  private static @Nullable Charset wide(byte[] bytes) {
    Head head = new Head(bytes.length > 64 ? Arrays.copyOf(bytes, 64) : bytes);
    if (head.has(0, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (head.has(0, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (head.has(0, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.has(0, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, 64) / 2 * 2;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    boolean enough = length >= 8;
    if (enough && odd >= 0.4 * length && even == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return enough && even >= 0.4 * length && odd == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /** Bytes that are valid UTF-8 beyond ASCII are hardly ever anything else, whatever the label. */
  private static boolean isUtf8BeyondAscii(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    CharBuffer out = CharBuffer.allocate(ascii ? 0 : bytes.length);
    return !ascii && !decoder().decode(ByteBuffer.wrap(bytes), out, true).isError();
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * UTF-8, with each byte that is none read as Windows-1252: right for either and for a mixture.
   */
  private static String utf8(byte[] bytes, List<String> warnings) {
    CharsetDecoder decoder = decoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    int first = -1;
    while (decoder.decode(in, out, true).isError()) {
      first = first < 0 ? in.position() : first;
      out.put(windows(in.get()));
      decoder.reset();
    }
    if (first >= 0) {
      warnings.add(
          "is not UTF-8 (at byte "
              + first
              + "); what is not was read as Windows-1252; convert it if that is wrong");
    }
    return out.flip().toString();
  }

  /** Five bytes have no character; as in browsers they become control characters. */
  private static char windows(byte b) {
    char character = new String(new byte[] {b}, WINDOWS).charAt(0);
    return character == '\uFFFD' ? (char) (b & 0xFF) : character;
  }

  /** Line ends become line feeds, a byte order mark goes, a lone surrogate becomes U+FFFD. */
  static String normalize(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int length = Character.charCount(codePoint);
      if (codePoint == '\r') {
        if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        out.append('\uFFFD');
      } else {
        out.appendCodePoint(codePoint);
      }
      i += length;
    }
    return out.toString();
  }
}
