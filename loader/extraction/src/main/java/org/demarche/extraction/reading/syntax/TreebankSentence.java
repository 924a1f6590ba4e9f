package org.demarche.extraction.reading.syntax;

import java.util.List;

/**
 * A sentence of a treebank, to learn from.
 *
 * @param words its words
 * @param tags what they are
 * @param lemmas their dictionary forms
 */
public record TreebankSentence(List<String> words, List<PartOfSpeech> tags, List<String> lemmas) {
  /** Keeps unmodifiable copies. */
  public TreebankSentence {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
    lemmas = List.copyOf(lemmas);
  }
}
