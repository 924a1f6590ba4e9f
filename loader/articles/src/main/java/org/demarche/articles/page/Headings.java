package org.demarche.articles.page;

import java.util.List;
import java.util.Locale;

/** How a heading is written as a line of text: short, and with no stop at its end. */
final class Headings {
  private Headings() {}

  /** The line; what marks the end of a sentence or leads on to a list goes. */
  static String line(String heading) {
    int end = heading.length();
    while (end > 0 && ".:;,".indexOf(heading.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? heading : heading.substring(0, end).strip();
  }

  static boolean isAmong(String heading, List<String> lines) {
    String key = key(heading);
    return lines.stream().anyMatch(line -> key(line).equals(key));
  }

  /** The letters and digits of a line, to compare it. */
  static String key(String line) {
    StringBuilder key = new StringBuilder();
    line.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
