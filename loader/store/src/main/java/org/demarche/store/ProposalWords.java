package org.demarche.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.demarche.extraction.text.Lines;

/**
 * What a proposition is on, by which others that say the same are known again: the stems of its
 * words (Porter 1980) and its numbers, and whether words turn it into its opposite.
 *
 * @param words stems, without those of little meaning and those that reverse
 * @param numbers numbers as printed
 * @param reversed whether an odd number of words reverses it: "the lifting of sanctions"
 */
record ProposalWords(Set<String> words, Set<String> numbers, boolean reversed) {
  private static final double LEAST_SHARED = 0.6;
  private static final int LEAST_WORDS = 2;
  private static final Set<String> KEPT = Set.of("no", "not");
  private static final Analyzer ANALYZER = new EnglishAnalyzer(stopWords());
  private static final Set<String> REVERSING =
      Lines.of(ProposalWords.class, "reversing-words.txt").stream()
          .flatMap(word -> stems(word).stream())
          .collect(Collectors.toUnmodifiableSet());

  static ProposalWords of(String proposition) {
    Set<String> words = new TreeSet<>();
    Set<String> numbers = new TreeSet<>();
    Set<String> reversing = new TreeSet<>();
    for (String stem : stems(proposition)) {
      if (REVERSING.contains(stem)) {
        reversing.add(stem);
      } else if (Character.isDigit(stem.charAt(0))) {
        numbers.add(stem);
      } else {
        words.add(stem);
      }
    }
    return new ProposalWords(words, numbers, reversing.size() % 2 == 1);
  }

  /** Whether it says enough to be known again by its words alone. */
  boolean isTelling() {
    return words.size() >= LEAST_WORDS;
  }

  /**
   * Whether both are on the same thing, be it turned round in one: the same numbers, most words.
   */
  boolean isOn(ProposalWords other) {
    if (!numbers.equals(other.numbers)) {
      return false;
    }
    long shared = words.stream().filter(other.words::contains).count();
    return shared >= LEAST_WORDS
        && shared >= LEAST_SHARED * (words.size() + other.words.size() - shared);
  }

  private static CharArraySet stopWords() {
    CharArraySet stopWords = CharArraySet.copy(EnglishAnalyzer.getDefaultStopSet());
    CharArraySet kept = new CharArraySet(stopWords.size(), true);
    for (Object word : stopWords) {
      String text = new String((char[]) word);
      if (!KEPT.contains(text)) {
        kept.add(text);
      }
    }
    return kept;
  }

  private static Set<String> stems(String words) {
    Set<String> stems = new TreeSet<>();
    try (TokenStream tokens = ANALYZER.tokenStream("", new StringReader(words))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be read", e);
    }
    return stems;
  }
}
