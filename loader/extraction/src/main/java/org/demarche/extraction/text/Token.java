package org.demarche.extraction.text;

import org.demarche.extraction.reading.syntax.PartOfSpeech;

/**
 * A word or mark.
 *
 * @param start where it starts, in UTF-16 characters of the article's text
 * @param end where it ends, exclusive
 * @param text as printed
 * @param partOfSpeech what it is
 * @param lemma its dictionary form, lower case
 * @param head the index of its head among the tokens of the article, or {@link #ROOT}
 * @param relation its relation to its head, after Universal Dependencies
 */
public record Token(
    int start,
    int end,
    String text,
    PartOfSpeech partOfSpeech,
    String lemma,
    int head,
    String relation) {
  /** The head of the root of a sentence. */
  public static final int ROOT = -1;

  /** Its universal part of speech (UPOS). */
  public String tag() {
    return partOfSpeech.universal();
  }

  /** Whether this is a verb or an auxiliary. */
  public boolean isVerb() {
    return tag().equals("VERB") || tag().equals("AUX");
  }

  /** Whether the printed form starts with an upper-case letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether the printed form is the given one, letter case aside. */
  public boolean is(String other) {
    return text.equalsIgnoreCase(other);
  }
}
