package org.demarche.extraction.reading.syntax;

import java.util.Locale;

/** What the tagger and the parser look at in the words of a sentence, as hashes. */
final class WordForms {
  private static final int OUTSIDE = 0x51ED270B;

  private final int[] words;
  private final int[] shapes;
  private final String[] lower;

  WordForms(String[] forms) {
    int n = forms.length;
    words = new int[n];
    shapes = new int[n];
    lower = new String[n];
    for (int i = 0; i < n; i++) {
      String plain = plain(forms[i]);
      lower[i] = plain.toLowerCase(Locale.ROOT);
      words[i] = lower[i].hashCode();
      shapes[i] = shape(plain);
    }
  }

  int length() {
    return words.length;
  }

  int word(int i) {
    return i < 0 || i >= words.length ? OUTSIDE + (i < 0 ? 0 : 1) : words[i];
  }

  int shape(int i) {
    return i < 0 || i >= words.length ? OUTSIDE : shapes[i];
  }

  int suffix(int i, int length) {
    if (i < 0 || i >= words.length) {
      return OUTSIDE;
    }
    String word = lower[i];
    return word.substring(Math.max(0, word.length() - length)).hashCode();
  }

  int prefix(int i, int length) {
    String word = lower[i];
    return word.substring(0, Math.min(length, word.length())).hashCode();
  }

  /** Typographic marks as the treebanks have them. */
  static String plain(String form) {
    if (form.chars().allMatch(c -> c < 0x2000)) {
      return form;
    }
    return form.replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace("…", "...")
        .replace('–', '-')
        .replace("—", "--");
  }

  /** "Xx", "XX", "xx", "dd-dd": runs of one kind cut at two. */
  private static int shape(String word) {
    int hash = 17;
    char last = 0;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 2) {
        hash = hash * 31 + kind;
      }
    }
    return hash;
  }
}
