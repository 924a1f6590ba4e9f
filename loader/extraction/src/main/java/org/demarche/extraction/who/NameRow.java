package org.demarche.extraction.who;

import org.jspecify.annotations.Nullable;

/**
 * A row of capitalised words that may name a person or an organisation.
 *
 * @param start in UTF-16 characters
 * @param end exclusive, without a possessive's ending
 * @param name the words, as one would write them in a list
 * @param organization whether a word of it belongs to organisations, places and events
 * @param opensSentence whether it is the first of a sentence, where any word is capitalised
 * @param lead the word before it, or an empty text
 * @param titled whether a title such as Mr stands before it
 * @param gender what that title tells
 */
record NameRow(
    int start,
    int end,
    String name,
    boolean organization,
    boolean opensSentence,
    String lead,
    boolean titled,
    @Nullable Gender gender) {
  boolean isSingle() {
    return name.indexOf(' ') < 0;
  }

  /** A part of a row without breaks as a row of its own. */
  NameRow part(int from, int to) {
    return new NameRow(
        from,
        to,
        name.substring(from - start, to - start),
        organization,
        opensSentence,
        lead,
        titled,
        gender);
  }
}
