package org.demarche.loader.learning;

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
    int[][] back = new int[length][labels];
    float[] score = new float[labels];
    float[] next = new float[labels];
    for (int y = 0; y < labels; y++) {
      score[y] = node[0][y] + edge[0][y];
    }
    for (int t = 1; t < length; t++) {
      for (int y = 0; y < labels; y++) {
        float best = Float.NEGATIVE_INFINITY;
        for (int x = 0; x < labels; x++) {
          float s = score[x] + edge[t][x * labels + y];
          if (s > best) {
            best = s;
            back[t][y] = x;
          }
        }
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
      last = back[t][last];
    }
    return path;
  }

  /** The probability of each label at each position (forward-backward). */
  public Marginals marginals() {
    int length = node.length;
    double[][] forward = new double[length][labels];
    double[][] backward = new double[length][labels];
    double[] terms = new double[labels];
    for (int y = 0; y < labels; y++) {
      forward[0][y] = node[0][y] + edge[0][y];
    }
    for (int t = 1; t < length; t++) {
      for (int y = 0; y < labels; y++) {
        for (int x = 0; x < labels; x++) {
          terms[x] = forward[t - 1][x] + edge[t][x * labels + y];
        }
        forward[t][y] = logSum(terms) + node[t][y];
      }
    }
    for (int t = length - 2; t >= 0; t--) {
      for (int x = 0; x < labels; x++) {
        for (int y = 0; y < labels; y++) {
          terms[y] = edge[t + 1][x * labels + y] + node[t + 1][y] + backward[t + 1][y];
        }
        backward[t][x] = logSum(terms);
      }
    }
    double total = logSum(forward[length - 1]);
    double[][] nodes = new double[length][labels];
    double[][] edges = new double[length][labels * labels];
    for (int t = 0; t < length; t++) {
      for (int y = 0; y < labels; y++) {
        nodes[t][y] = Math.exp(forward[t][y] + backward[t][y] - total);
        if (t == 0) {
          edges[0][y] = nodes[0][y];
          continue;
        }
        double tail = node[t][y] + backward[t][y] - total;
        for (int x = 0; x < labels; x++) {
          edges[t][x * labels + y] = Math.exp(forward[t - 1][x] + edge[t][x * labels + y] + tail);
        }
      }
    }
    return new Marginals(nodes, edges);
  }

  private static double logSum(double[] terms) {
    double most = Arrays.stream(terms).max().orElse(0);
    double sum = 0;
    for (double term : terms) {
      sum += Math.exp(term - most);
    }
    return most + Math.log(sum);
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
