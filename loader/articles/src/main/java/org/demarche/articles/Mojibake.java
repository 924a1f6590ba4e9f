package org.demarche.articles;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes the damage of UTF-8 that was read as Windows-1252 or Latin-1, once or more often: "â€™"
 * for an apostrophe. A sequence of characters is turned back where their bytes are one UTF-8
 * character and nobody writes them on purpose: they stand for a sign, come one after another, stand
 * within a word, or all of the line that is not ASCII is such. A text that speaks of encodings may
 * show such sequences, and stays as it is.
 */
final class Mojibake {
  // Enough to say that a text has damage: signs, and what begins most accented letters.
  private static final Pattern DAMAGE =
      Pattern.compile(
          "â[€‚„][\\u0080-\\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â\\u0080[\\u0080-\\u00BF]|â€|[ÃÂ][\\u0080-\\u00BF]");
  private static final Pattern ON_ENCODINGS =
      Pattern.compile(
          "(?i)\\b(?:mojibake|utf-?8|unicode|windows-?1252|cp-?1252|iso[ -]?8859|latin-?1|ascii|charsets?"
              + "|character (?:set|encoding)s?|encodings?)\\b");
  // What is left of a closing mark whose last byte, 9D, has no character and was lost.
  private static final Pattern CUT_CLOSING =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}.,!?…’;:)])â(?:€|\\u0080)(?:\\uFFFD|\\?)?(?=[\\s.,;:!?)—–-]|$)");
  private static final Map<Character, Byte> BYTES = bytes();
  private static final String SHOWING = "\"'`()";
  private static final int PASSES = 3;
  private static final int SIGNS = 0x2000;

  /**
   * A text in which damage was undone.
   *
   * @param text the text
   * @param signs whether signs were turned back, such as quotation marks and dashes
   */
  record Repaired(String text, boolean signs) {}

  private record Sequence(int start, int end, int codePoint) {
    boolean isSign() {
      return codePoint >= SIGNS && codePoint < 0x2C00 || codePoint >= 0xFB00;
    }
  }

  private Mojibake() {}

  /** Whether a text has damage, whether or not it can be undone. */
  static boolean isIn(String text) {
    return DAMAGE.matcher(text).find();
  }

  /** The text as it was before the damage; the same text where there is none. */
  static Repaired repair(String text) {
    if (!mayBeIn(text) || ON_ENCODINGS.matcher(text).find()) {
      return new Repaired(text, false);
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean signs = false;
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      Repaired line = line(text.substring(start, end));
      out.append(line.text());
      signs |= line.signs();
      start = end;
    }
    return new Repaired(out.toString(), signs);
  }

  private static boolean mayBeIn(String text) {
    return text.chars().anyMatch(c -> c >= 0xC2 && c <= 0xF4);
  }

  private static Repaired line(String line) {
    String repaired = line;
    boolean signs = false;
    for (int i = 0; i < PASSES && mayBeIn(repaired); i++) {
      Repaired next = pass(repaired);
      signs |= next.signs();
      repaired = next.text();
    }
    String closed = withClosingMarks(repaired);
    return new Repaired(closed, signs || !closed.equals(repaired));
  }

  private static Repaired pass(String line) {
    List<Sequence> sequences = sequences(line);
    boolean all = isAllThatIsNotAscii(line, sequences);
    StringBuilder out = new StringBuilder(line.length());
    boolean signs = false;
    int at = 0;
    int first = 0;
    while (first < sequences.size()) {
      int next = first + 1;
      while (next < sequences.size() && isJoined(sequences, next)) {
        next++;
      }
      List<Sequence> run = sequences.subList(first, next);
      boolean many = run.size() > 1;
      if (!isShown(line, run)) {
        for (Sequence sequence : run) {
          if (many || sequence.isSign() || isLetter(line, sequence, all)) {
            out.append(line, at, sequence.start()).appendCodePoint(sequence.codePoint());
            at = sequence.end();
            signs |= sequence.isSign();
          }
        }
      }
      first = next;
    }
    return new Repaired(out.append(line, at, line.length()).toString(), signs);
  }

  private static boolean isJoined(List<Sequence> sequences, int i) {
    return sequences.get(i - 1).end() == sequences.get(i).start();
  }

  /** Whether a line shows a sequence on purpose, between quotation marks of its own. */
  private static boolean isShown(String line, List<Sequence> run) {
    int before = run.getFirst().start() - 1;
    int after = run.getLast().end();
    return before >= 0
        && after < line.length()
        && SHOWING.indexOf(line.charAt(before)) >= 0
        && SHOWING.indexOf(line.charAt(after)) >= 0;
  }

  private static List<Sequence> sequences(String line) {
    List<Sequence> sequences = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int length = length(line.charAt(at));
      int codePoint = length > 1 && at + length <= line.length() ? decode(line, at, length) : -1;
      if (codePoint >= 0) {
        sequences.add(new Sequence(at, at + length, codePoint));
        at += length;
      } else {
        at++;
      }
    }
    return sequences;
  }

  /** How many bytes a UTF-8 character has whose first byte this character stands for. */
  private static int length(char c) {
    if (c >= 0xC2 && c <= 0xDF) {
      return 2;
    }
    if (c >= 0xE0 && c <= 0xEF) {
      return 3;
    }
    return c >= 0xF0 && c <= 0xF4 ? 4 : 1;
  }

  private static int decode(String text, int start, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      Byte value = BYTES.get(text.charAt(start + i));
      if (value == null) {
        return -1;
      }
      bytes[i] = value;
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(2);
    boolean error = decoder.decode(ByteBuffer.wrap(bytes), out, true).isError();
    return error ? -1 : out.flip().toString().codePointAt(0);
  }

  private static boolean isAllThatIsNotAscii(String line, List<Sequence> sequences) {
    int covered = sequences.stream().mapToInt(sequence -> sequence.end() - sequence.start()).sum();
    return covered == line.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
  }

  /** Whether a sequence that stands alone is a letter or sign of Latin-1 rather than two of it. */
  private static boolean isLetter(String line, Sequence sequence, boolean allOfTheLine) {
    if (sequence.codePoint() >= 0x180) {
      return false;
    }
    char last = line.charAt(sequence.end() - 1);
    int before = sequence.start() == 0 ? ' ' : line.charAt(sequence.start() - 1);
    int after = sequence.end() == line.length() ? ' ' : line.charAt(sequence.end());
    // "IRMÃ”": a closing mark after a capital; "AMANHÃ »": a French or Portuguese space.
    boolean closing = "‘’“”‚„‹›»\u00A0".indexOf(last) >= 0;
    if (closing) {
      return Character.isLetter(after) || Character.isLowerCase(before);
    }
    return allOfTheLine || Character.isLowerCase(before) || Character.isLowerCase(after);
  }

  /** Marks that lost their last byte close what a mark that was whole opens. */
  private static String withClosingMarks(String line) {
    Matcher cut = CUT_CLOSING.matcher(line);
    StringBuilder out = new StringBuilder(line.length());
    int at = 0;
    int seen = 0;
    boolean open = false;
    while (cut.find()) {
      for (int i = seen; i < cut.start(); i++) {
        char c = line.charAt(i);
        open = c == '“' || open && c != '”';
      }
      seen = cut.end();
      if (open) {
        out.append(line, at, cut.start()).append('”');
        at = cut.end();
        open = false;
      }
    }
    return out.append(line, at, line.length()).toString();
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
