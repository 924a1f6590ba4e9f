package org.demarche.extraction.finding.statement;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.demarche.extraction.reading.learning.ChainModel;
import org.demarche.extraction.reading.learning.Features;
import org.demarche.extraction.reading.learning.Lattice;

/**
 * A first reading of a passage: how probable it is of each word that it belongs to a source, a cue,
 * a content, whichever; and which words may be the heads of cues. What is looked for later, cue by
 * cue, sees by it what goes on beside.
 */
final class FirstReading {
  /** In how many steps probabilities are told to the models that come after. */
  private static final int LEVELS = 8;

  final Passage passage;

  /** The words that may be heads of cues. */
  final boolean[] candidates;

  private final double[] cues;
  private final float[][] probabilities;

  /** The sum of the probabilities of a content before a token. */
  private final float[] contentBefore;

  private FirstReading(Passage passage, float[][] probabilities) {
    this.passage = passage;
    this.probabilities = probabilities;
    candidates = new boolean[passage.length];
    cues = new double[passage.length];
    contentBefore = new float[passage.length + 1];
    for (int i = 0; i < passage.length; i++) {
      contentBefore[i + 1] = contentBefore[i] + probabilities[i][AttributionModel.CONTENT];
    }
  }

  /** Reads a passage with a model of words. */
  static FirstReading of(Passage p, ChainModel words) {
    if (p.length == 0) {
      return new FirstReading(p, new float[0][]);
    }
    WordFeatures features = new WordFeatures(p);
    Lattice lattice = new Lattice(p.length, AttributionModel.LABELS);
    Features node = new Features();
    Features edge = new Features();
    for (int t = 0; t < p.length; t++) {
      features.node(t, node);
      features.edge(t, edge);
      words.score(node, edge, lattice, t);
    }
    double[][] marginals = lattice.nodeMarginals();
    float[][] probabilities = new float[p.length][AttributionModel.LABELS];
    for (int t = 0; t < p.length; t++) {
      for (int y = 0; y < AttributionModel.LABELS; y++) {
        probabilities[t][y] = (float) marginals[t][y];
      }
    }
    return new FirstReading(p, probabilities);
  }

  /** Takes note how probable it is that a word is the head of a cue. */
  void setCue(int t, double probability, double least) {
    cues[t] = probability;
    candidates[t] = probability >= least;
  }

  /** Of more candidates than some number keeps the likeliest, the first of equal ones. */
  void keepLikeliestCues(int most) {
    int[] order =
        IntStream.range(0, candidates.length)
            .filter(t -> candidates[t])
            .boxed()
            .sorted(Comparator.comparingDouble((Integer t) -> -cues[t]))
            .skip(most)
            .mapToInt(Integer::intValue)
            .toArray();
    for (int t : order) {
      candidates[t] = false;
    }
  }

  /** How probable it is that a word is the head of a cue. */
  double cue(int t) {
    return cues[t];
  }

  /** How probable a label is of a word. */
  float probability(int t, int label) {
    return probabilities[t][label];
  }

  /** The mean probability of content in a range; -1 where empty. */
  float content(int from, int to) {
    return to <= from ? -1 : (contentBefore[to] - contentBefore[from]) / (to - from);
  }

  /** How probable a label is of a word, from 0 to {@link #LEVELS}; -1 outside the passage. */
  int level(int t, int label) {
    return t < 0 || t >= passage.length ? -1 : Math.round(LEVELS * probabilities[t][label]);
  }

  /** The mean probability of content in a range, from 0 to {@link #LEVELS}; -1 where empty. */
  int contentLevel(int from, int to) {
    return to <= from ? -1 : Math.round(LEVELS * content(from, to));
  }
}
