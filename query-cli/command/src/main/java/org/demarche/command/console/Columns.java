package org.demarche.command.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * How many columns of a terminal a text takes: two for most signs of East Asia and for emoji, none
 * for marks that are put onto a letter. Texts are cut between what people take for characters
 * (grapheme clusters, Unicode Standard Annex 29) only.
 */
final class Columns {
  private static final Pattern CHARACTER = Pattern.compile("\\X");
  private static final int WIDEST = 2;

  private Columns() {}

  /** The columns of a text. */
  static int of(String text) {
    int columns = 0;
    for (String character : characters(text)) {
      columns += ofCharacter(character);
    }
    return columns;
  }

  /** Where the longest beginning that fits ends, in UTF-16 code units; one character at least. */
  static int fitting(String text, int columns) {
    int end = 0;
    int taken = 0;
    for (String character : characters(text)) {
      taken += ofCharacter(character);
      if (taken > columns && end > 0) {
        return end;
      }
      end += character.length();
    }
    return end;
  }

  private static List<String> characters(String text) {
    List<String> characters = new ArrayList<>();
    Matcher matcher = CHARACTER.matcher(text);
    while (matcher.find()) {
      characters.add(matcher.group());
    }
    return characters;
  }

  /** Signs that are joined into one, such as a family or a flag, are as wide as one. */
  private static int ofCharacter(String character) {
    int columns = character.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    return Math.min(WIDEST, columns);
  }
}
