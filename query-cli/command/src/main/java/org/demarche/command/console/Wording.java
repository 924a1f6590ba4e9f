package org.demarche.command.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How numbers and names are put into words. */
public final class Wording {
  private Wording() {}

  /** "1 row", "2 rows", "2 entries". */
  public static String count(long n, String noun) {
    if (n == 1) {
      return "1 " + noun;
    }
    String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    return n + " " + plural;
  }

  /** "; nearest: Norway, Norwegian Sea"; empty when there are no names. */
  public static String nearest(List<String> names) {
    return names.isEmpty() ? "" : "; nearest: " + String.join(", ", names);
  }

  /** "onBehalfOf" as "on behalf of". */
  public static String heading(String column) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < column.length(); i++) {
      char c = column.charAt(i);
      if (Character.isUpperCase(c)) {
        words.append(' ');
      }
      words.append(c);
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** Without line breaks. */
  public static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** No control characters: a text from a web page must not steer the terminal. */
  public static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /** "12.3 s", since a value of {@link System#nanoTime}. */
  public static String seconds(long sinceNanos) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - sinceNanos) / 1e9);
  }

  /** Breaks at spaces, and inside a word only where it is longer than the line. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (length(rest) > width) {
      int end = Columns.fitting(rest, width);
      int space = rest.lastIndexOf(' ', end);
      int cut = space > 0 ? space : end;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (lines.isEmpty() || !rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** How many columns of a terminal it takes. */
  public static int length(String text) {
    return Columns.of(text);
  }
}
