package org.demarche.loader.mention;

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
}
