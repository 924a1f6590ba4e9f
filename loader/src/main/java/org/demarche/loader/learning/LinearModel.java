package org.demarche.loader.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weights of features for each of some outputs (at most 32,767). Rows are sparse: an output that a
 * feature says nothing about takes no room. Immutable; safe for use by many threads.
 */
public final class LinearModel {
  /** Weights are kept as steps of this size, which changes no decision that matters. */
  private static final float SCALE = 1f / 512;

  private final int outputs;
  private final FeatureIndex index;
  private final int[] starts;
  private final short[] columns;
  private final float[] weights;

  private LinearModel(
      int outputs, FeatureIndex index, int[] starts, short[] columns, float[] weights) {
    this.outputs = outputs;
    this.index = index;
    this.starts = starts;
    this.columns = columns;
    this.weights = weights;
  }

  /**
   * Keeps what matters of trained weights.
   *
   * @param outputs how many outputs there are
   * @param hashes the features
   * @param rows their weights, an array of {@code outputs} each
   * @param least weights nearer to zero than this are dropped
   */
  static LinearModel of(int outputs, int[] hashes, float[][] rows, float least) {
    FeatureIndex index = new FeatureIndex(hashes.length);
    // In the order of the hashes, so that training the same again writes the same bytes.
    int[] order =
        IntStream.range(0, hashes.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> hashes[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int kept = 0;
    int cells = 0;
    for (int i : order) {
      int live = live(rows[i], least);
      kept += live > 0 ? 1 : 0;
      cells += live;
    }
    int[] starts = new int[kept + 1];
    short[] columns = new short[cells];
    float[] weights = new float[cells];
    int cell = 0;
    for (int i : order) {
      if (live(rows[i], least) == 0) {
        continue;
      }
      starts[index.findOrAdd(hashes[i])] = cell;
      for (int column = 0; column < outputs; column++) {
        if (Math.abs(rows[i][column]) >= least) {
          columns[cell] = (short) column;
          weights[cell++] = steps(rows[i][column]) * SCALE;
        }
      }
    }
    starts[kept] = cell;
    return new LinearModel(outputs, index, starts, columns, weights);
  }

  private static int live(float[] row, float least) {
    int live = 0;
    for (float weight : row) {
      live += Math.abs(weight) >= least ? 1 : 0;
    }
    return live;
  }

  private static short steps(float weight) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight / SCALE)));
  }

  /** How many outputs it scores. */
  public int outputs() {
    return outputs;
  }

  /** How many features it knows. */
  public int size() {
    return index.size();
  }

  /** Adds the scores of all outputs to those in an array of at least {@link #outputs} length. */
  public void addScores(Features features, float[] scores) {
    for (int f = 0; f < features.size(); f++) {
      int row = index.find(features.get(f));
      if (row >= 0) {
        for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
          scores[columns[cell]] += weights[cell];
        }
      }
    }
  }

  /** Writes it; {@link #read} reads it again. */
  public void write(DataOutputStream out) throws IOException {
    out.writeShort(outputs);
    out.writeInt(index.size());
    out.writeInt(weights.length);
    int[] hashes = index.hashes();
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    for (int row = 0; row < hashes.length; row++) {
      out.writeShort(starts[row + 1] - starts[row]);
    }
    for (short column : columns) {
      if (outputs <= 256) {
        out.writeByte(column);
      } else {
        out.writeShort(column);
      }
    }
    for (float weight : weights) {
      out.writeShort(steps(weight));
    }
  }

  /** Reads what {@link #write} wrote. */
  public static LinearModel read(DataInputStream in) throws IOException {
    int outputs = in.readUnsignedShort();
    int[] hashes = new int[in.readInt()];
    int cells = in.readInt();
    FeatureIndex index = new FeatureIndex(hashes.length);
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = index.findOrAdd(in.readInt());
    }
    int[] starts = new int[hashes.length + 1];
    for (int row = 0; row < hashes.length; row++) {
      starts[row + 1] = starts[row] + in.readUnsignedShort();
    }
    short[] columns = new short[cells];
    for (int cell = 0; cell < cells; cell++) {
      columns[cell] = (short) (outputs <= 256 ? in.readUnsignedByte() : in.readUnsignedShort());
    }
    float[] weights = new float[cells];
    for (int cell = 0; cell < cells; cell++) {
      weights[cell] = in.readShort() * SCALE;
    }
    if (Arrays.stream(hashes).anyMatch(row -> row < 0) || starts[hashes.length] != cells) {
      throw new IOException("the model is damaged");
    }
    return new LinearModel(outputs, index, starts, columns, weights);
  }
}
