package org.demarche.extraction.encoder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces of a vocabulary, the longest first (WordPiece, as BERT has it in its
 * uncased models: Devlin et al. 2019). Letter case and accents are left out, and each kind of
 * quotation mark has one glyph. Safe for use by many threads.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;
  private static final String DOUBLE_MARKS = "“”„«»‟";
  private static final String SINGLE_MARKS = "’‘`";
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final int unknown;

  /**
   * A vocabulary.
   *
   * @param pieces in the order of their numbers; one that goes on within a word begins with "##"
   * @throws IllegalArgumentException if a piece that the encoder needs is not there
   */
  WordPieces(List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      vocabulary.put(pieces.get(i), i);
    }
    unknown = number("[UNK]");
  }

  /** The number of a piece that must be there. */
  int number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return number;
  }

  /** The numbers of a word's pieces; that of the unknown piece alone where some part has none. */
  int[] of(String word) {
    if (word.length() > LONGEST_WORD) {
      return new int[] {unknown};
    }
    String plain = plain(word);
    int[] pieces = new int[plain.length()];
    int count = 0;
    for (int start = 0; start < plain.length(); ) {
      int end = plain.length();
      Integer piece = null;
      while (end > start && piece == null) {
        String part = plain.substring(start, end);
        piece = vocabulary.get(start == 0 ? part : INSIDE + part);
        end -= piece == null ? 1 : 0;
      }
      if (piece == null) {
        return new int[] {unknown};
      }
      pieces[count++] = piece;
      start = end;
    }
    return count == 0 ? new int[] {unknown} : Arrays.copyOf(pieces, count);
  }

  /** Lower case without accents, quotation marks straight. */
  static String plain(String word) {
    if (word.equals("``") || word.equals("''")) {
      return "\"";
    }
    if (word.length() == 1) {
      char mark = word.charAt(0);
      if (DOUBLE_MARKS.indexOf(mark) >= 0) {
        return "\"";
      }
      if (SINGLE_MARKS.indexOf(mark) >= 0) {
        return "'";
      }
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    StringBuilder plain = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
