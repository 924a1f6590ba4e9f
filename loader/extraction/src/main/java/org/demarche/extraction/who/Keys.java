package org.demarche.extraction.who;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the last part of an IRI from a name. */
public final class Keys {
  private Keys() {}

  /**
   * The key of a name: folded to ASCII letters and digits where Unicode decomposes them, lower
   * case, words joined by hyphens. "Sólrún Hjaltadóttir" gives "solrun-hjaltadottir". Letters of
   * other scripts stay as they are.
   */
  public static String of(String name) {
    String folded = fold(name);
    StringBuilder key = new StringBuilder(folded.length());
    folded
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c);
              } else if (c != '\''
                  && c != '’'
                  && !key.isEmpty()
                  && key.charAt(key.length() - 1) != '-') {
                key.append('-');
              }
            });
    while (!key.isEmpty() && key.charAt(key.length() - 1) == '-') {
      key.setLength(key.length() - 1);
    }
    return key.isEmpty() ? "x" : key.toString();
  }

  /** Lower case without diacritics, for comparing names as people write them. */
  public static String fold(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return plain
        .toLowerCase(Locale.ROOT)
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("ð", "d")
        .replace("þ", "th")
        .replace("æ", "ae")
        .replace("ß", "ss")
        .replace("ı", "i");
  }
}
