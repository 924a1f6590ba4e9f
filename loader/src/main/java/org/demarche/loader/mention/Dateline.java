package org.demarche.loader.mention;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an article was written, as its first paragraph opens: "MOSCOW, May 14 (TASS) —".
 *
 * @param place the town in capitals
 * @param printed the whole of it, without the dash
 */
record Dateline(String place, String printed) {
  private static final String OPENING =
      "(?<place>\\p{Lu}[\\p{Lu} .'-]+)(?:, [^\\n\"“—–(]{0,40}?)?(?:\\s?\\([^)\\n]{1,40}\\))?";
  private static final Pattern LINE = Pattern.compile("(?m)^" + OPENING + "\\s?(?:-{1,2}|—|–)\\s");
  private static final Pattern ALONE = Pattern.compile(OPENING + "\\s?(?:-{1,2}|—|–)?\\s*");

  /** The first dateline of a text, or nothing. */
  static @Nullable Dateline in(String text) {
    Matcher matcher = LINE.matcher(text);
    return matcher.find()
        ? new Dateline(
            matcher.group("place"), matcher.group().replaceFirst("\\s?(?:-{1,2}|—|–)\\s$", ""))
        : null;
  }

  /** How long the dateline is that a text opens with, its dash included; -1 where there is none. */
  static int length(String text) {
    Matcher matcher = LINE.matcher(text);
    return matcher.lookingAt() ? matcher.end() : -1;
  }

  /** Whether a text is a dateline and nothing more; an abbreviation such as "US" is none. */
  static boolean opens(String text) {
    return ALONE.matcher(text).matches() && (text.indexOf(',') > 0 || text.indexOf('(') > 0);
  }
}
