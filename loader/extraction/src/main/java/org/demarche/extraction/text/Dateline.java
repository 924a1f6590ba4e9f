package org.demarche.extraction.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an article was written and by which agency, as its first paragraph opens: "MOSCOW,
 * May 14 (TASS) —", "MOSCOW, May 14. /TASS/.", "Oslo, 3 March (NTB) –".
 *
 * @param place the town
 * @param agency the agency in brackets or slashes; null if there is none
 * @param printed the whole of it, without the dash
 */
public record Dateline(String place, @Nullable String agency, String printed) {
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M} .&'’-]{1,39}";
  private static final String AGENCY =
      "(?:\\((?<bracketed>" + NAME + ")\\)|/(?<slashed>" + NAME + ")/)";
  private static final String BEHIND_TOWN = ", [^\\n\"“—–(/]{0,40}?";
  private static final String DAY = "(?:" + BEHIND_TOWN + ")?";
  private static final String BRACKET = "(?:\\.?\\s?" + AGENCY + "|\\s?\\([^)\\n]{1,40}\\))?";

  /** A town in small letters opens a dateline only where a day and an agency follow. */
  private static final String PLACE =
      "(?<place>\\p{Lu}[\\p{Lu} .'/-]+|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}(?="
          + BEHIND_TOWN
          + "\\.?\\s?[(/]"
          + NAME
          + "[)/]))";

  private static final String OPENING = PLACE + DAY + BRACKET;
  private static final String DASH = "\\s?(?:-{1,2}|—|–)\\s";
  private static final Pattern LINE =
      Pattern.compile("(?m)^" + OPENING + "(?:" + DASH + "|(?<=[)/])\\.\\s)");
  private static final Pattern ALONE =
      Pattern.compile(OPENING + "\\s?(?:-{1,2}|—|–|(?<=[)/])\\.)?\\s*");

  /** The first dateline of a text; null if it has none. */
  public static @Nullable Dateline in(String text) {
    Matcher matcher = LINE.matcher(text);
    return matcher.find() ? of(matcher) : null;
  }

  /** The dateline that a stretch of a text opens with; null if it opens with none. */
  public static @Nullable Dateline at(String text, Span part) {
    Matcher matcher = LINE.matcher(text).region(part.start(), part.end());
    return matcher.lookingAt() ? of(matcher) : null;
  }

  private static Dateline of(Matcher matcher) {
    String bracketed = matcher.group("bracketed");
    return new Dateline(
        matcher.group("place").strip(),
        bracketed == null ? matcher.group("slashed") : bracketed,
        matcher.group().replaceFirst("\\s?(?:-{1,2}|—|–|\\.)\\s$", ""));
  }

  /** Where a dateline that a stretch of a text opens with ends, its dash included; else -1. */
  public static int end(String text, Span part) {
    int length = length(part.in(text));
    return length < 0 ? -1 : part.start() + length;
  }

  /** How long the dateline is that a text opens with, its dash included; -1 where there is none. */
  public static int length(String text) {
    Matcher matcher = LINE.matcher(text);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /** Whether a text is a dateline and nothing more; an abbreviation such as "US" is none. */
  public static boolean opens(String text) {
    return ALONE.matcher(text).matches()
        && (text.indexOf(',') > 0 || text.indexOf('(') > 0 || text.indexOf('/') > 0);
  }
}
