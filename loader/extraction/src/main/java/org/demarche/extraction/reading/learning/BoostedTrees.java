package org.demarche.extraction.reading.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Gradient boosted decision trees for a choice of two (Friedman 2001), over measures that are
 * numbers. All trees have the same depth; a branch that was not split further repeats its leaf.
 * Immutable; safe for use by many threads.
 */
public final class BoostedTrees {
  private final int depth;

  /** Tree by tree, level by level: which measure a node asks for. */
  private final short[] measures;

  /** What a measure must exceed for the second branch. */
  private final float[] thresholds;

  /** Tree by tree: what each leaf adds to the score. */
  private final float[] leaves;

  BoostedTrees(int depth, short[] measures, float[] thresholds, float[] leaves) {
    this.depth = depth;
    this.measures = measures;
    this.thresholds = thresholds;
    this.leaves = leaves;
  }

  /** Trees that say nothing. */
  public static BoostedTrees none() {
    return new BoostedTrees(0, new short[0], new float[0], new float[0]);
  }

  /** How many trees there are. */
  public int size() {
    return leaves.length >> depth;
  }

  /** The logarithm of the odds of the second choice, as far as the trees know. */
  public double score(float[] values) {
    double score = 0;
    int trees = size();
    int nodes = (1 << depth) - 1;
    for (int tree = 0; tree < trees; tree++) {
      int node = 0;
      for (int level = 0; level < depth; level++) {
        int at = tree * nodes + node;
        node = 2 * node + (values[measures[at]] > thresholds[at] ? 2 : 1);
      }
      score += leaves[(tree << depth) + node - nodes];
    }
    return score;
  }

  /** Writes them; {@link #read} reads them again. */
  public void write(DataOutputStream out) throws IOException {
    out.writeByte(depth);
    out.writeInt(size());
    for (int i = 0; i < measures.length; i++) {
      out.writeShort(measures[i]);
      out.writeFloat(thresholds[i]);
    }
    for (float leaf : leaves) {
      out.writeFloat(leaf);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static BoostedTrees read(DataInputStream in) throws IOException {
    int depth = in.readUnsignedByte();
    int trees = in.readInt();
    int nodes = trees * ((1 << depth) - 1);
    short[] measures = new short[nodes];
    float[] thresholds = new float[nodes];
    for (int i = 0; i < nodes; i++) {
      measures[i] = in.readShort();
      thresholds[i] = in.readFloat();
    }
    float[] leaves = new float[trees << depth];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = in.readFloat();
    }
    return new BoostedTrees(depth, measures, thresholds, leaves);
  }
}
