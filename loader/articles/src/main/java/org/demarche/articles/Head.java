package org.demarche.articles;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first bytes of an input, from which its format is told. */
final class Head {
  /** How much is looked at. */
  static final int BYTES = 16_384;

  private static final Pattern START_TAG =
      Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s>/]");

  private final byte[] bytes;
  private final String text;

  Head(byte[] bytes) {
    this.bytes = bytes.clone();
    this.text = asText(bytes).stripLeading();
  }

  private static String asText(byte[] bytes) {
    // Markup and JSON are ASCII where it matters here; UTF-16 shows by its mark or by its NULs.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF")) {
      return text.substring(2).replace("\0", "");
    }
    boolean wide = bytes.length > 3 && (bytes[0] == 0) != (bytes[1] == 0);
    String plain = wide ? text.replace("\0", "") : text;
    return plain.startsWith("\u00EF\u00BB\u00BF") ? plain.substring(3) : plain;
  }

  int length() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  boolean has(int offset, int... values) {
    if (bytes.length < offset + values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if ((bytes[offset + i] & 0xFF) != values[i]) {
        return false;
      }
    }
    return true;
  }

  boolean has(int offset, String ascii) {
    return has(offset, ascii.chars().toArray());
  }

  /** The bytes as characters, from the first that is no white space; only ASCII ones are right. */
  String text() {
    return text;
  }

  /**
   * The name of the first element, lower case and without its prefix; empty where there is none.
   */
  String rootElement() {
    Matcher root = START_TAG.matcher(text);
    boolean found = text.startsWith("<") && root.find();
    return found ? root.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether the text starts with a word, in capitals or not. */
  boolean startsWith(String word) {
    return text.regionMatches(true, 0, word, 0, word.length());
  }

  boolean contains(String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }
}
