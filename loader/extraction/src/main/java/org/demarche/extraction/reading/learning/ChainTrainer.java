package org.demarche.extraction.reading.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link ChainModel} on the conditional likelihood of labelled sequences, by stochastic
 * gradient steps of AdaGrad (Duchi, Hazan and Singer 2011). Seeded: the same sequences give the
 * same model.
 */
public final class ChainTrainer {
  private static final float RATE = 0.1f;
  private static final float SMOOTH = 1e-6f;

  private final int labels;
  private final int leastCount;
  private final float decay;
  private final float drop;
  private final float scale;
  private final List<LabelledChain> sequences = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record LabelledChain(int[][] nodes, int[][] edges, int[] gold) {}

  /**
   * A trainer.
   *
   * @param labels how many labels there are
   * @param leastCount features seen at fewer positions are left out
   * @param decay how much of a weight each step on it takes away (L2)
   * @param drop the part of the features that each step leaves out, so that no single one decides
   *     (Srivastava et al. 2014); 0 for none
   */
  public ChainTrainer(int labels, int leastCount, float decay, float drop) {
    this.labels = labels;
    this.leastCount = leastCount;
    this.decay = decay;
    this.drop = drop;
    this.scale = 1 / (1 - drop);
  }

  /** A sequence: the hashes of the node and the edge features at each position, and the labels. */
  public void add(int[][] nodes, int[][] edges, int[] gold) {
    sequences.add(new LabelledChain(nodes, edges, gold));
  }

  /**
   * The trained model.
   *
   * @param epochs passes over the sequences
   * @param seed of their order
   * @param least weights nearer to zero than this are dropped
   */
  public ChainModel train(int epochs, long seed, float least) {
    Weights nodes = new Weights(labels);
    Weights edges = new Weights(labels * labels);
    for (LabelledChain s : sequences) {
      nodes.number(s.nodes, leastCount);
      edges.number(s.edges, leastCount);
    }
    List<LabelledChain> numbered = new ArrayList<>();
    for (LabelledChain s : sequences) {
      numbered.add(new LabelledChain(nodes.rows(s.nodes), edges.rows(s.edges), s.gold));
    }
    nodes.allocate();
    edges.allocate();
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(numbered, random);
      for (LabelledChain s : numbered) {
        step(
            drop == 0
                ? s
                : new LabelledChain(
                    dropped(s.nodes, drop, random), dropped(s.edges, drop, random), s.gold),
            nodes,
            edges);
      }
      if (epoch >= epochs / 2) {
        nodes.remember();
        edges.remember();
      }
    }
    nodes.average();
    edges.average();
    return new ChainModel(nodes.model(least), edges.model(least));
  }

  private static int[][] dropped(int[][] rows, float drop, Random random) {
    int[][] kept = new int[rows.length][];
    for (int t = 0; t < rows.length; t++) {
      int[] some = new int[rows[t].length];
      int n = 0;
      for (int row : rows[t]) {
        if (random.nextFloat() >= drop) {
          some[n++] = row;
        }
      }
      kept[t] = Arrays.copyOf(some, n);
    }
    return kept;
  }

  private void step(LabelledChain s, Weights nodes, Weights edges) {
    int length = s.gold.length;
    Lattice lattice = new Lattice(length, labels);
    for (int t = 0; t < length; t++) {
      nodes.add(s.nodes[t], lattice.node(t));
      edges.add(s.edges[t], lattice.edge(t));
    }
    Lattice.Marginals expected = lattice.marginals();
    float[] nodeGradient = new float[labels];
    float[] edgeGradient = new float[labels * labels];
    for (int t = 0; t < length; t++) {
      for (int y = 0; y < labels; y++) {
        nodeGradient[y] = (float) -expected.node()[t][y];
      }
      nodeGradient[s.gold[t]] += 1;
      for (int e = 0; e < edgeGradient.length; e++) {
        edgeGradient[e] = (float) -expected.edge()[t][e];
      }
      edgeGradient[(t == 0 ? 0 : s.gold[t - 1]) * labels + s.gold[t]] += 1;
      nodes.move(s.nodes[t], nodeGradient);
      edges.move(s.edges[t], edgeGradient);
    }
  }

  /** The weights of one kind of features while they are trained. */
  private final class Weights {
    private final int outputs;
    private final FeatureIndex counted = new FeatureIndex(1 << 20);
    private int[] counts = new int[1 << 20];
    private final FeatureIndex index = new FeatureIndex(1 << 20);
    private float[][] weights = new float[0][];
    private float[][] squares = new float[0][];
    private int[] occurrences = new int[0];
    private float[][] sums = new float[0][];
    private int remembered;

    Weights(int outputs) {
      this.outputs = outputs;
    }

    void number(int[][] features, int least) {
      for (int[] position : features) {
        for (int hash : position) {
          int row = counted.findOrAdd(hash);
          if (row == counts.length) {
            counts = Arrays.copyOf(counts, 2 * row);
          }
          if (++counts[row] == least) {
            index.findOrAdd(hash);
          }
        }
      }
    }

    int[][] rows(int[][] features) {
      int[][] rows = new int[features.length][];
      for (int t = 0; t < features.length; t++) {
        int[] found = new int[features[t].length];
        int n = 0;
        for (int hash : features[t]) {
          int row = index.find(hash);
          if (row >= 0) {
            found[n++] = row;
          }
        }
        rows[t] = Arrays.copyOf(found, n);
      }
      return rows;
    }

    void allocate() {
      weights = new float[index.size()][outputs];
      squares = new float[index.size()][outputs];
      occurrences = new int[index.size()];
      int[] hashes = index.hashes();
      for (int row = 0; row < hashes.length; row++) {
        occurrences[row] = counts[counted.find(hashes[row])];
      }
    }

    void add(int[] rows, float[] scores) {
      for (int row : rows) {
        float[] w = weights[row];
        for (int o = 0; o < outputs; o++) {
          scores[o] += w[o] * scale;
        }
      }
    }

    void move(int[] rows, float[] gradient) {
      float most = 0;
      for (float g : gradient) {
        most = Math.max(most, Math.abs(g));
      }
      if (most < 1e-4f) {
        return;
      }
      for (int row : rows) {
        float[] w = weights[row];
        float[] q = squares[row];
        float own = decay / occurrences[row];
        for (int o = 0; o < outputs; o++) {
          float g = gradient[o] - own * w[o];
          q[o] += g * g;
          w[o] += RATE * g / (float) Math.sqrt(q[o] + SMOOTH);
        }
      }
    }

    void remember() {
      if (sums.length == 0) {
        sums = new float[weights.length][outputs];
      }
      remembered++;
      for (int row = 0; row < weights.length; row++) {
        for (int o = 0; o < outputs; o++) {
          sums[row][o] += weights[row][o];
        }
      }
    }

    void average() {
      for (int row = 0; row < sums.length; row++) {
        for (int o = 0; o < outputs; o++) {
          weights[row][o] = sums[row][o] / remembered;
        }
      }
    }

    LinearModel model(float least) {
      return LinearModel.of(outputs, index.hashes(), weights, least);
    }
  }
}
