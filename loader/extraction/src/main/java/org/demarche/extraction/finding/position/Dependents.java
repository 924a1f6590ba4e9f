package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.demarche.extraction.text.AnnotatedText;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.text.Token;

/** The dependency trees of an article, asked from heads to dependents. */
final class Dependents {
  private final AnnotatedText text;
  private final List<Token> tokens;
  private final List<List<Integer>> dependents;

  Dependents(AnnotatedText text) {
    this.text = text;
    tokens = text.tokens();
    dependents = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      dependents.add(new ArrayList<>(2));
    }
    for (int i = 0; i < tokens.size(); i++) {
      int head = tokens.get(i).head();
      if (head >= 0) {
        dependents.get(head).add(i);
      }
    }
  }

  Token token(int index) {
    return tokens.get(index);
  }

  List<Integer> of(int head) {
    return dependents.get(head);
  }

  /** The first dependent with one of the relations, or -1. */
  int first(int head, Set<String> relations) {
    for (int dependent : dependents.get(head)) {
      if (relations.contains(tokens.get(dependent).relation())) {
        return dependent;
      }
    }
    return -1;
  }

  /** A token with all below it, but for the branches that are left out. */
  BitSet subtree(int top, IntPredicate leftOut) {
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

  /** Whether a token depends on another, over any number of steps. */
  boolean isBelow(int token, int other) {
    int at = tokens.get(token).head();
    for (int steps = 0; at >= 0 && steps < tokens.size(); steps++) {
      if (at == other) {
        return true;
      }
      at = tokens.get(at).head();
    }
    return false;
  }

  /** From the first to the last of the tokens. */
  Span span(BitSet reached) {
    return new Span(
        tokens.get(reached.nextSetBit(0)).start(), tokens.get(reached.length() - 1).end());
  }

  /** The tokens in stretches of the text. */
  BitSet tokensOf(List<Span> spans) {
    BitSet words = new BitSet();
    for (Span span : spans) {
      for (int i = text.firstTokenEndingAfter(span.start()); i < tokens.size(); i++) {
        if (tokens.get(i).start() >= span.end()) {
          break;
        }
        words.set(i);
      }
    }
    return words;
  }
}
