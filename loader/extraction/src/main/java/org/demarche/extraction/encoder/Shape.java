package org.demarche.extraction.encoder;

/**
 * How a word is printed, which the pieces do not tell. It enters the encoder as the type of a
 * piece.
 */
enum Shape {
  /** No letters, or a first letter that is small and others that are not. */
  OTHER(0),
  LOWER(1),
  CAPITALISED(2),
  CAPITALS(3);

  /** What is added to the type of what stands within quotation marks. */
  private static final int QUOTED = 4;

  private final int type;

  Shape(int type) {
    this.type = type;
  }

  static Shape of(String word) {
    boolean lower = word.codePoints().anyMatch(Character::isLowerCase);
    boolean upper = word.codePoints().anyMatch(c -> isUpper(c));
    if (lower && !upper) {
      return LOWER;
    }
    if (upper && !lower && word.length() > 1) {
      return CAPITALS;
    }
    return isUpper(word.codePointAt(0)) ? CAPITALISED : OTHER;
  }

  private static boolean isUpper(int codePoint) {
    return Character.isUpperCase(codePoint);
  }

  /** The type of its pieces. */
  int type(boolean quoted) {
    return type + (quoted ? QUOTED : 0);
  }
}
