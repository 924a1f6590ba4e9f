package org.demarche.extraction.reading.learning;

import java.util.Arrays;

/**
 * The potentials of a sequence, and what follows from them: the best labels and the probability of
 * each. Made for one sequence; not for use by many threads.
 */
public final class Lattice {
  private final int labels;
  private final float[][] node;
  private final float[][] edge;

  /** With potentials of zero. */
  public Lattice(int length, int labels) {
    this.labels = labels;
    this.node = new float[length][labels];
    this.edge = new float[length][labels * labels];
  }

  /** The potentials of the labels at a position, to be filled. */
  public float[] node(int position) {
    return node[position];
  }

  /** The potentials of (label before) × labels + (label) at a position, to be filled. */
  public float[] edge(int position) {
    return edge[position];
  }

  /** How many positions there are. */
  public int length() {
    return node.length;
  }

  /** The most probable labels (Viterbi). */
  public int[] best() {
    int length = node.length;
    int[] path = new int[length];
    if (length == 0) {
      return path;
    }
    int[] back = new int[length * labels];
    float[] score = new float[labels];
    float[] next = new float[labels];
    for (int y = 0; y < labels; y++) {
      score[y] = node[0][y] + edge[0][y];
    }
    for (int t = 1; t < length; t++) {
      float[] pairs = edge[t];
      for (int y = 0; y < labels; y++) {
        float best = Float.NEGATIVE_INFINITY;
        int from = 0;
        for (int x = 0; x < labels; x++) {
          float s = score[x] + pairs[x * labels + y];
          if (s > best) {
            best = s;
            from = x;
          }
        }
        back[t * labels + y] = from;
        next[y] = best + node[t][y];
      }
      float[] swap = score;
      score = next;
      next = swap;
    }
    int last = 0;
    for (int y = 1; y < labels; y++) {
      last = score[y] > score[last] ? y : last;
    }
    for (int t = length - 1; t >= 0; t--) {
      path[t] = last;
      last = back[t * labels + last];
    }
    return path;
  }

  /** The sum of the potentials that given labels have, one label a position. */
  public double score(int[] path) {
    double score = 0;
    for (int t = 0; t < path.length; t++) {
      score += node[t][path[t]] + edge[t][(t == 0 ? 0 : path[t - 1]) * labels + path[t]];
    }
    return score;
  }

  /** The probability of each label at each position (forward-backward). */
  public double[][] nodeMarginals() {
    return marginals(false).node;
  }

  /** The probability of each label and of each pair of labels (forward-backward). */
  public Marginals marginals() {
    return marginals(true);
  }

  /**
   * Forward and backward sums are kept as shares of one at each position, so that they neither
   * overflow nor vanish (Rabiner 1989).
   */
  private Marginals marginals(boolean pairs) {
    int length = node.length;
    double[][] nodes = new double[length][labels];
    double[][] edges = new double[pairs ? length : 0][labels * labels];
    double[][] steps = new double[length][];
    double[][] forward = new double[length][labels];
    for (int t = 0; t < length; t++) {
      steps[t] = steps(t);
      for (int y = 0; y < labels; y++) {
        for (int x = 0; x < (t == 0 ? 1 : labels); x++) {
          forward[t][y] += (t == 0 ? 1 : forward[t - 1][x]) * steps[t][x * labels + y];
        }
      }
      share(forward[t]);
    }
    double[] backward = new double[labels];
    Arrays.fill(backward, 1);
    for (int t = length - 1; t >= 0; t--) {
      for (int y = 0; y < labels; y++) {
        nodes[t][y] = forward[t][y] * backward[y];
      }
      share(nodes[t]);
      double[] before = new double[labels];
      for (int x = 0; x < (t == 0 ? 1 : labels); x++) {
        for (int y = 0; y < labels; y++) {
          double step = steps[t][x * labels + y] * backward[y];
          before[x] += step;
          if (pairs) {
            edges[t][x * labels + y] = (t == 0 ? 1 : forward[t - 1][x]) * step;
          }
        }
      }
      if (pairs) {
        share(edges[t]);
      }
      share(before);
      backward = before;
    }
    return new Marginals(nodes, edges);
  }

  /** The factors of going from a label to a label at a position, the greatest one near 1. */
  private double[] steps(int t) {
    float mostNode = Float.NEGATIVE_INFINITY;
    for (float potential : node[t]) {
      mostNode = Math.max(mostNode, potential);
    }
    float mostEdge = Float.NEGATIVE_INFINITY;
    for (float potential : edge[t]) {
      mostEdge = Math.max(mostEdge, potential);
    }
    double[] here = new double[labels];
    for (int y = 0; y < labels; y++) {
      here[y] = Math.exp(node[t][y] - mostNode);
    }
    double[] steps = new double[labels * labels];
    for (int x = 0; x < (t == 0 ? 1 : labels); x++) {
      for (int y = 0; y < labels; y++) {
        double factor = here[y];
        steps[x * labels + y] =
            factor == 0 ? 0 : factor * Math.exp(edge[t][x * labels + y] - mostEdge);
      }
    }
    return steps;
  }

  private static void share(double[] terms) {
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    for (int i = 0; i < terms.length; i++) {
      terms[i] = sum > 0 ? terms[i] / sum : 1.0 / terms.length;
    }
  }

  /**
   * Probabilities.
   *
   * @param node of each label at each position
   * @param edge of each pair of labels at each position and the one before
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Marginals(double[][] node, double[][] edge) {}
}
