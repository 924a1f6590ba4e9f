package org.demarche.loader.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes into well-formed text, or says why they are none. */
final class TextDecoder {
  private TextDecoder() {}

  static String decode(byte[] bytes) throws UnreadableException {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnreadableException("is binary, not text (a NUL byte at offset " + i + ")");
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      throw new UnreadableException(
          "is not UTF-8 text (at byte " + in.position() + "); convert it to UTF-8 first");
    }
    return normalise(out.flip().toString());
  }

  /** Line ends become line feeds, a byte order mark goes, a lone surrogate becomes U+FFFD. */
  static String normalise(String text) {
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
