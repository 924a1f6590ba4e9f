package org.demarche.extraction.finding.position;

import java.util.Locale;
import org.demarche.extraction.reading.syntax.Word;

/** How words of a text are compared with those of the lists. */
final class Lemmas {
  private Lemmas() {}

  /** The word as printed, in lower case, with plain apostrophes. */
  static String printed(Word token) {
    return token.text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
