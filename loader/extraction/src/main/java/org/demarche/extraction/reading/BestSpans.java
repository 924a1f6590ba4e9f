package org.demarche.extraction.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.demarche.extraction.reading.syntax.WordRange;

/**
 * The likeliest spans of a row of words, where each is outside of all, begins one, or goes on with
 * one (Viterbi 1967).
 */
final class BestSpans {
  /** Keeps logarithms finite. */
  private static final double LEAST = 1e-6;

  private BestSpans() {}

  /**
   * The spans, in order.
   *
   * @param inside for each word the probability of being in a span
   * @param begins that of beginning one, if it is in one
   * @param change what it costs that a span begins or ends, as a logarithm
   */
  static List<WordRange> of(double[] inside, double[] begins, double change) {
    int size = inside.length;
    boolean[] leaves = new boolean[size];
    boolean[] enters = new boolean[size];
    boolean[] starts = new boolean[size];
    double out = 0;
    double in = Double.NEGATIVE_INFINITY;
    for (int word = 0; word < size; word++) {
      double none = Math.log(1 - inside[word] + LEAST);
      double first = Math.log(inside[word] * begins[word] + LEAST) - change;
      double next = Math.log(inside[word] * (1 - begins[word]) + LEAST);
      leaves[word] = in - change > out;
      enters[word] = out + first >= in + Math.max(first, next);
      starts[word] = enters[word] || first > next;
      double outside = Math.max(out, in - change) + none;
      in = Math.max(out + first, in + Math.max(first, next));
      out = outside;
    }
    Deque<WordRange> spans = new ArrayDeque<>();
    boolean within = in > out;
    int end = size;
    for (int word = size - 1; word >= 0; word--) {
      if (!within) {
        end = word;
        within = leaves[word];
      } else if (starts[word]) {
        spans.addFirst(new WordRange(word, end));
        end = word;
        within = !enters[word];
      }
    }
    return List.copyOf(spans);
  }
}
