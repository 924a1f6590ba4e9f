package org.demarche.articles;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Undoes the damage of UTF-8 that was read as Windows-1252: "â€™" for an apostrophe. It looks for
 * characters whose Windows-1252 bytes are one UTF-8 character, in texts that show a sequence that
 * nobody writes on purpose.
 */
final class Mojibake {
  // The quotation marks and dashes of U+2000 to U+20FF; and A with tilde or circumflex before a
  // sign. A letter before a closing quotation mark is no sign of damage.
  private static final Pattern SURE =
      Pattern.compile("â[€‚„][\\u0080-\\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|[ÃÂ][\\u0080-\\u00BF]");
  private static final Map<Character, Byte> BYTES = bytes();

  private Mojibake() {}

  static boolean isIn(String text) {
    return SURE.matcher(text).find();
  }

  /** The text as it was before the damage; the same text where there is none. */
  static String repair(String text) {
    return isIn(text) ? repairAll(text) : text;
  }

  private static String repairAll(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int length = sequence(text.charAt(i));
      String character = length > 1 && i + length <= text.length() ? read(text, i, length) : "";
      if (character.isEmpty()) {
        out.append(text.charAt(i));
        i++;
      } else {
        out.append(character);
        i += length;
      }
    }
    return out.toString();
  }

  /** How many bytes a UTF-8 character has whose first byte this character stands for. */
  private static int sequence(char c) {
    if (c >= 0xC2 && c <= 0xDF) {
      return 2;
    }
    if (c >= 0xE0 && c <= 0xEF) {
      return 3;
    }
    return c >= 0xF0 && c <= 0xF4 ? 4 : 1;
  }

  private static String read(String text, int start, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      Byte value = BYTES.get(text.charAt(start + i));
      if (value == null) {
        return "";
      }
      bytes[i] = value;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(2);
    boolean error = decoder.decode(ByteBuffer.wrap(bytes), out, true).isError();
    String character = out.flip().toString();
    return error || !isLikely(text.charAt(start), character.codePointAt(0)) ? "" : character;
  }

  /** An accented letter before a closing quotation mark must not become some rare letter. */
  private static boolean isLikely(char lead, int codePoint) {
    boolean sign = codePoint >= 0x2000 && codePoint < 0x2C00 || codePoint >= 0xFB00;
    boolean letter = codePoint < 0x180 || codePoint >= 0x370 && codePoint < 0x530;
    return lead == 'Ã' || lead == 'Â' || sign || letter;
  }

  private static Map<Character, Byte> bytes() {
    Map<Character, Byte> bytes = new HashMap<>();
    Charset windows = Charset.forName("windows-1252");
    for (int b = 0x80; b < 0x100; b++) {
      char c = new String(new byte[] {(byte) b}, windows).charAt(0);
      // Five bytes have no character; converters leave them as control characters.
      bytes.put(c == '\uFFFD' ? (char) b : c, (byte) b);
      bytes.putIfAbsent((char) b, (byte) b);
    }
    return Map.copyOf(bytes);
  }
}
