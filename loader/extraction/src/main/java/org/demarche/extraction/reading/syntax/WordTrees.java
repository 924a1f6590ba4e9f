package org.demarche.extraction.reading.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Layer;
import org.demarche.extraction.text.Span;

/**
 * The words of an article with their trees, asked from heads to dependents. Words are told by their
 * index in the article.
 */
public final class WordTrees {
  private final Document document;
  private final Layer<Word> words;
  private final String[] lower;
  private final List<List<Integer>> dependents;
  private final int[] quotes;

  WordTrees(Document document) {
    this.document = document;
    words = document.layer(Word.LAYER);
    lower = words.stream().map(w -> w.text().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    dependents = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      dependents.add(new ArrayList<>(2));
    }
    quotes = new int[words.size()];
    Layer<Span> all = document.quotes();
    int quote = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.head() >= 0) {
        dependents.get(word.head()).add(i);
      }
      while (quote < all.size() && all.get(quote).end() <= word.start()) {
        quote++;
      }
      boolean inside = quote < all.size() && all.get(quote).start() <= word.start();
      quotes[i] = inside ? quote : -1;
    }
  }

  /** The trees of a document that has sentences and words. */
  public static WordTrees of(Document document) {
    Layer<SentenceWords> sentences = document.layer(SentenceWords.LAYER);
    return sentences.isEmpty() ? new WordTrees(document) : sentences.getFirst().trees();
  }

  Document document() {
    return document;
  }

  Layer<Word> words() {
    return words;
  }

  /** A word. */
  public Word get(int index) {
    return words.get(index);
  }

  /** A word as printed, in lower case. */
  String lower(int index) {
    return lower[index];
  }

  /** The index of the quotation that a word starts in; -1 if there is none. */
  int quoteOf(int index) {
    return quotes[index];
  }

  /** The words that depend on one directly, in order. */
  public List<Integer> of(int head) {
    return dependents.get(head);
  }

  /** The first dependent with one of the relations; -1 if there is none. */
  public int first(int head, Set<String> relations) {
    for (int dependent : dependents.get(head)) {
      if (relations.contains(words.get(dependent).relation())) {
        return dependent;
      }
    }
    return -1;
  }

  /** A word with all below it, without the branches that are left out. */
  public BitSet subtree(int top, IntPredicate leftOut) {
    BitSet reached = new BitSet();
    List<Integer> open = new ArrayList<>(List.of(top));
    while (!open.isEmpty()) {
      int next = open.removeLast();
      if (!reached.get(next)) {
        reached.set(next);
        for (int dependent : dependents.get(next)) {
          if (!leftOut.test(dependent)) {
            open.add(dependent);
          }
        }
      }
    }
    return reached;
  }

  /** Whether a word depends on another, over any number of steps. */
  public boolean isBelow(int word, int other) {
    int at = words.get(word).head();
    for (int steps = 0; at >= 0 && steps < words.size(); steps++) {
      if (at == other) {
        return true;
      }
      at = words.get(at).head();
    }
    return false;
  }

  /** From the first to the last of some words. */
  public Span span(BitSet some) {
    return new Span(words.get(some.nextSetBit(0)).start(), words.get(some.length() - 1).end());
  }

  /** The words in stretches of the text. */
  public BitSet wordsOf(List<Span> spans) {
    BitSet found = new BitSet();
    for (Span span : spans) {
      for (int i = words.firstEndingAfter(span.start()); i < words.size(); i++) {
        if (words.get(i).start() >= span.end()) {
          break;
        }
        found.set(i);
      }
    }
    return found;
  }
}
