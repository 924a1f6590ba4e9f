package org.demarche.articles;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends a text before it becomes an article's: damaged quotation marks, leftover entities, soft
 * hyphens, ligatures, marks without width. Offsets are counted in the mended text, which is the one
 * that is stored. What cannot be mended is named.
 */
final class TextRepair {
  /** What is said of a text whose damage was undone. */
  static final String TURNED_BACK =
      "had characters damaged by a wrong conversion (UTF-8 read as Windows-1252); they were turned"
          + " back";

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");
  private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");
  private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");
  private static final Pattern LATER_CONTROL = Pattern.compile("[\\u0080-\\u009F]");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextRepair() {}

  /** The mended text. */
  static String repair(String text) {
    String mended = Mojibake.repair(text).text();
    String unescaped =
        ENTITY.matcher(mended).replaceAll(m -> quoted(Parser.unescapeEntities(m.group(), true)));
    mended = unescaped.equals(mended) ? mended : Mojibake.repair(unescaped).text();
    mended = LATER_CONTROL.matcher(mended).replaceAll(m -> quoted(windows(m.group().charAt(0))));
    mended = UNSEEN.matcher(mended).replaceAll("");
    mended =
        LIGATURE
            .matcher(mended)
            .replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
    // An entity can stand for half a character, a carriage return or a control character.
    return Normalizer.normalize(
        TextDecoder.withoutControls(TextDecoder.normalize(mended)), Normalizer.Form.NFC);
  }

  /** What is wrong with a text that must stay as it is, or cannot be mended. */
  static List<String> damage(String text) {
    List<String> damage = new ArrayList<>();
    if (Mojibake.isIn(text)) {
      damage.add("has characters damaged by a wrong conversion (UTF-8 read as Windows-1252)");
    }
    long lost = text.chars().filter(c -> c == '\uFFFD').count();
    if (lost > 0) {
      damage.add(
          "has " + lost + (lost == 1 ? " character" : " characters") + " lost before (U+FFFD)");
    }
    return damage;
  }

  /** A control character of this range is a Windows-1252 character that was not converted. */
  private static String windows(char c) {
    String character = new String(new byte[] {(byte) c}, WINDOWS);
    return character.equals("\uFFFD") ? "" : character;
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
