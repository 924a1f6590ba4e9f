package org.demarche.extraction.reading.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
  private final Layer<Word> words;
  private final List<List<Integer>> dependents;

  private WordTrees(Document document) {
    words = document.layer(Word.LAYER);
    dependents = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      dependents.add(new ArrayList<>(2));
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).head() >= 0) {
        dependents.get(words.get(i).head()).add(i);
      }
    }
  }

  /** The trees of a document that has sentences and words. */
  public static WordTrees of(Document document) {
    return new WordTrees(document);
  }

  /** A word. */
  public Word get(int index) {
    return words.get(index);
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
