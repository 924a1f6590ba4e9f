package org.demarche.extraction.reading.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * Trains a {@link LinearModel} by the averaged perceptron (Freund and Schapire 1999; Collins 2002).
 * The order of the updates alone decides the result.
 */
public final class Perceptron {
  private final int outputs;
  private final FeatureIndex index = new FeatureIndex(1 << 16);
  private final List<float[]> weights = new ArrayList<>();
  private final List<float[]> totals = new ArrayList<>();
  private final List<int[]> stamps = new ArrayList<>();
  private int step;

  /** For that many outputs. */
  public Perceptron(int outputs) {
    this.outputs = outputs;
  }

  /** Adds the present scores of all outputs. */
  public void addScores(Features features, float[] scores) {
    for (int f = 0; f < features.size(); f++) {
      int row = index.find(features.get(f));
      if (row >= 0) {
        float[] w = weights.get(row);
        for (int o = 0; o < outputs; o++) {
          scores[o] += w[o];
        }
      }
    }
  }

  /** One decision was made; when it was wrong, the weights move towards the right one. */
  public void learn(Features features, int right, int chosen) {
    step++;
    if (right == chosen) {
      return;
    }
    for (int f = 0; f < features.size(); f++) {
      int row = index.findOrAdd(features.get(f));
      if (row == weights.size()) {
        weights.add(new float[outputs]);
        totals.add(new float[outputs]);
        stamps.add(new int[outputs]);
      }
      move(row, right, 1);
      move(row, chosen, -1);
    }
  }

  private void move(int row, int output, float by) {
    float[] w = weights.get(row);
    totals.get(row)[output] += (step - stamps.get(row)[output]) * w[output];
    stamps.get(row)[output] = step;
    w[output] += by;
  }

  /**
   * The averaged weights.
   *
   * @param least weights nearer to zero than this are dropped
   */
  public LinearModel model(float least) {
    float[][] rows = new float[weights.size()][outputs];
    for (int row = 0; row < rows.length; row++) {
      for (int o = 0; o < outputs; o++) {
        float total = totals.get(row)[o] + (step - stamps.get(row)[o]) * weights.get(row)[o];
        rows[row][o] = total / Math.max(1, step);
      }
    }
    return LinearModel.of(outputs, index.hashes(), rows, least);
  }
}
