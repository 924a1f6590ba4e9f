package org.demarche.extraction.finding.position;

import java.util.Locale;

/** Who holds the stance that words show, and on what. */
enum StanceFrame {
  /** The grammatical subject holds it, on the complement: "Iceland rejects a joint quota". */
  SUBJECT,
  /** Whoever speaks holds it, on the whole clause: "a joint quota is unacceptable". */
  SPEAKER,
  /** The possessor or the subject of the verb above holds it: "Norway's support for the quota". */
  NOUN;

  static StanceFrame of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
