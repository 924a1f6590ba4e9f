package org.demarche.extraction.reading.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains {@link BoostedTrees} on the logistic loss, with second-order leaves and measures cut into
 * ranges of as many examples each (Chen and Guestrin 2016; Ke et al. 2017). Seeded: the same
 * examples give the same trees.
 */
public final class BoostingTrainer {
  private static final int DEPTH = 5;
  private static final int BINS = 48;
  private static final float RATE = 0.06f;
  private static final double SMOOTH = 8;
  private static final double LEAST_WEIGHT = 12;
  private static final float SAMPLE = 0.6f;
  private static final float MEASURES = 0.5f;

  private final List<float[]> examples = new ArrayList<>();
  private final List<Boolean> labels = new ArrayList<>();

  /** An example: its measures and whether it is of the second choice. */
  public void add(float[] measures, boolean label) {
    examples.add(measures);
    labels.add(label);
  }

  /**
   * The trained trees.
   *
   * @param trees how many
   * @param seed of the choice of examples and measures for each
   */
  public BoostedTrees train(int trees, long seed) {
    int count = examples.size();
    if (count == 0) {
      return BoostedTrees.none();
    }
    int width = examples.getFirst().length;
    float[][] cuts = new float[width][];
    byte[][] bins = new byte[width][count];
    for (int m = 0; m < width; m++) {
      cuts[m] = cuts(m);
      for (int i = 0; i < count; i++) {
        bins[m][i] = bin(cuts[m], examples.get(i)[m]);
      }
    }
    int nodes = (1 << DEPTH) - 1;
    short[] measures = new short[trees * nodes];
    float[] thresholds = new float[trees * nodes];
    float[] leaves = new float[trees << DEPTH];
    double[] scores = new double[count];
    Random random = new Random(seed);
    for (int tree = 0; tree < trees; tree++) {
      Growth growth = new Growth(bins, cuts, scores, random);
      growth.grow();
      System.arraycopy(growth.measures, 0, measures, tree * nodes, nodes);
      System.arraycopy(growth.thresholds, 0, thresholds, tree * nodes, nodes);
      System.arraycopy(growth.leaves, 0, leaves, tree << DEPTH, 1 << DEPTH);
    }
    return new BoostedTrees(DEPTH, measures, thresholds, leaves);
  }

  /** The values between which a measure is cut. */
  private float[] cuts(int measure) {
    float[] values = new float[examples.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = examples.get(i)[measure];
    }
    Arrays.sort(values);
    float[] cuts = new float[BINS - 1];
    int n = 0;
    for (int b = 1; b < BINS; b++) {
      float cut = values[(int) ((long) b * values.length / BINS)];
      boolean last = cut == values[values.length - 1];
      if (!last && (n == 0 || cut > cuts[n - 1])) {
        cuts[n++] = cut;
      }
    }
    return Arrays.copyOf(cuts, n);
  }

  /** How many cuts a value exceeds. */
  private static byte bin(float[] cuts, float value) {
    int bin = 0;
    while (bin < cuts.length && value > cuts[bin]) {
      bin++;
    }
    return (byte) bin;
  }

  /** One tree, grown level by level on a part of the examples. */
  private final class Growth {
    private final byte[][] bins;
    private final float[][] cuts;
    private final double[] scores;
    private final float[] gradients;
    private final float[] weights;
    private final int[] node;
    private final boolean[] sampled;
    private final boolean[] allowed;
    final short[] measures = new short[(1 << DEPTH) - 1];
    final float[] thresholds = new float[(1 << DEPTH) - 1];
    final float[] leaves = new float[1 << DEPTH];

    Growth(byte[][] bins, float[][] cuts, double[] scores, Random random) {
      this.bins = bins;
      this.cuts = cuts;
      this.scores = scores;
      gradients = new float[scores.length];
      weights = new float[scores.length];
      node = new int[scores.length];
      sampled = new boolean[scores.length];
      allowed = new boolean[bins.length];
      for (int i = 0; i < scores.length; i++) {
        double p = 1 / (1 + Math.exp(-scores[i]));
        gradients[i] = (float) ((labels.get(i) ? 1 : 0) - p);
        weights[i] = (float) (p * (1 - p));
        sampled[i] = random.nextFloat() < SAMPLE;
      }
      for (int m = 0; m < allowed.length; m++) {
        allowed[m] = random.nextFloat() < MEASURES;
      }
    }

    void grow() {
      Arrays.fill(thresholds, Float.POSITIVE_INFINITY);
      for (int level = 0; level < DEPTH; level++) {
        split((1 << level) - 1, 1 << level);
      }
      int first = (1 << DEPTH) - 1;
      double[] gradient = new double[1 << DEPTH];
      double[] weight = new double[1 << DEPTH];
      for (int i = 0; i < node.length; i++) {
        if (sampled[i]) {
          gradient[node[i] - first] += gradients[i];
          weight[node[i] - first] += weights[i];
        }
      }
      for (int leaf = 0; leaf < leaves.length; leaf++) {
        leaves[leaf] = (float) (RATE * gradient[leaf] / (weight[leaf] + SMOOTH));
      }
      for (int i = 0; i < node.length; i++) {
        scores[i] += leaves[node[i] - first];
      }
    }

    /** Splits the nodes of one level where that gains most, and moves the examples down. */
    private void split(int first, int count) {
      double[] best = new double[count];
      int[] bestBin = new int[count];
      double[][] gradient = new double[count][BINS];
      double[][] weight = new double[count][BINS];
      for (int m = 0; m < bins.length; m++) {
        if (!allowed[m] || cuts[m].length == 0) {
          continue;
        }
        fill(m, first, gradient, weight);
        for (int n = 0; n < count; n++) {
          choose(m, first + n, n, gradient[n], weight[n], best, bestBin);
        }
      }
      for (int i = 0; i < node.length; i++) {
        int at = node[i];
        boolean second =
            best[at - first] > 0 && (bins[measures[at]][i] & 0xFF) > bestBin[at - first];
        node[i] = 2 * at + (second ? 2 : 1);
      }
    }

    private void fill(int m, int first, double[][] gradient, double[][] weight) {
      for (int n = 0; n < gradient.length; n++) {
        Arrays.fill(gradient[n], 0);
        Arrays.fill(weight[n], 0);
      }
      byte[] column = bins[m];
      for (int i = 0; i < node.length; i++) {
        if (sampled[i]) {
          gradient[node[i] - first][column[i]] += gradients[i];
          weight[node[i] - first][column[i]] += weights[i];
        }
      }
    }

    private void choose(
        int m, int at, int n, double[] gradient, double[] weight, double[] best, int[] bestBin) {
      double allGradient = Arrays.stream(gradient).sum();
      double allWeight = Arrays.stream(weight).sum();
      double whole = allGradient * allGradient / (allWeight + SMOOTH);
      double g = 0;
      double w = 0;
      for (int b = 0; b < cuts[m].length; b++) {
        g += gradient[b];
        w += weight[b];
        double otherG = allGradient - g;
        double otherW = allWeight - w;
        if (w < LEAST_WEIGHT || otherW < LEAST_WEIGHT) {
          continue;
        }
        double gain = g * g / (w + SMOOTH) + otherG * otherG / (otherW + SMOOTH) - whole;
        if (gain > best[n]) {
          best[n] = gain;
          bestBin[n] = b;
          measures[at] = (short) m;
          thresholds[at] = cuts[m][b];
        }
      }
    }
  }
}
