package org.demarche.loader.text;

/**
 * A word or mark.
 *
 * @param start where it starts, in UTF-16 characters of the article's text
 * @param end where it ends, exclusive
 * @param text as printed
 * @param tag its universal part of speech (UPOS)
 * @param lemma its dictionary form, lower case
 */
public record Token(int start, int end, String text, String tag, String lemma) {
  /** Whether this is a verb or an auxiliary. */
  public boolean isVerb() {
    return tag.equals("VERB") || tag.equals("AUX");
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
