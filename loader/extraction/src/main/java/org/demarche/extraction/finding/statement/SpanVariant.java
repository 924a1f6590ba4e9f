package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.demarche.extraction.reading.learning.Lattice;

/**
 * One way to label the words around a cue. Beside the most probable one there are those that differ
 * from it where such labels tend to be wrong: content on both sides of the cue, in other sentences,
 * cut short or run on. The judge chooses among them by what only whole spans show.
 *
 * @param form how it was made, 0 for the most probable one
 * @param labels a label for each word of the window
 * @param gap how much less probable it is than the most probable one, as a difference of logarithms
 */
@SuppressWarnings("ArrayRecordComponent")
record SpanVariant(int form, int[] labels, double gap) {
  /** Less probable ones than this are not worth a judgement. */
  private static final double MOST_GAP = 6;

  private static final float BAR = 1e3f;

  /** The labellings of a window of a passage, the most probable one first. */
  static List<SpanVariant> of(Lattice lattice, double[][] marginals, Passage p, int cue, int from) {
    int[] best = lattice.best();
    double score = lattice.score(best);
    List<SpanVariant> found = new ArrayList<>();
    found.add(new SpanVariant(0, best, 0));
    int center = cue - from;
    LatticeSearch search = new LatticeSearch(lattice, score, found);
    search.without(1, t -> t < center);
    search.without(2, t -> t > center);
    search.without(3, t -> p.sentences[t + from] != p.sentences[cue]);
    int weakest = weakest(best, marginals, center);
    if (weakest >= 0) {
      search.without(4, t -> weakest < center ? t <= weakest : t >= weakest);
    }
    search.with(5, likeliest(best, marginals, 0, center));
    search.with(6, likeliest(best, marginals, center + 1, best.length));
    return found;
  }

  /** The word of the content that is least probable to be one, or -1. */
  private static int weakest(int[] best, double[][] marginals, int center) {
    int weakest = -1;
    for (int t = 0; t < best.length; t++) {
      boolean content = best[t] == AttributionModel.CONTENT && t != center;
      if (content && (weakest < 0 || content(marginals, t) < content(marginals, weakest))) {
        weakest = t;
      }
    }
    return weakest;
  }

  /** The word in a range, outside the content, that is most probable to belong to it, or -1. */
  private static int likeliest(int[] best, double[][] marginals, int from, int to) {
    int likeliest = -1;
    for (int t = from; t < to; t++) {
      boolean other = best[t] != AttributionModel.CONTENT;
      if (other && (likeliest < 0 || content(marginals, t) > content(marginals, likeliest))) {
        likeliest = t;
      }
    }
    return likeliest;
  }

  private static double content(double[][] marginals, int t) {
    return marginals[t][AttributionModel.CONTENT];
  }

  /** Looks for the most probable labels under a condition. */
  private record LatticeSearch(Lattice lattice, double score, List<SpanVariant> found) {
    /** No content at some words. */
    void without(int form, IntPredicate barred) {
      int[] best = found.getFirst().labels();
      boolean changes = false;
      for (int t = 0; t < best.length; t++) {
        changes |= best[t] == AttributionModel.CONTENT && barred.test(t);
      }
      if (changes) {
        add(form, barred, -BAR);
      }
    }

    /** Content at a word. */
    void with(int form, int word) {
      if (word >= 0) {
        add(form, t -> t == word, BAR);
      }
    }

    private void add(int form, IntPredicate words, float change) {
      int length = lattice.length();
      float[] before = new float[length];
      for (int t = 0; t < length; t++) {
        before[t] = lattice.node(t)[AttributionModel.CONTENT];
        if (words.test(t)) {
          lattice.node(t)[AttributionModel.CONTENT] += change;
        }
      }
      int[] labels = lattice.best();
      for (int t = 0; t < length; t++) {
        lattice.node(t)[AttributionModel.CONTENT] = before[t];
      }
      double gap = score - lattice.score(labels);
      boolean known = found.stream().anyMatch(v -> Arrays.equals(v.labels, labels));
      // A gap of exactly zero is that of the most probable labels alone.
      if (gap <= MOST_GAP && !known) {
        found.add(new SpanVariant(form, labels, Math.max(gap, 1e-6)));
      }
    }
  }
}
