package org.demarche.extraction.reading.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weights of features for each of some outputs (at most 32,767). Rows are sparse: an output that a
 * feature says nothing about takes no room. Immutable; safe for use by many threads.
 *
 * <p>Scoring waits for memory more than for anything else, so a feature is found by one look into
 * one table (its hash beside the place of its row), and its row is one stretch of another.
 */
public final class LinearModel {
  /** Weights are kept as steps of this size, which changes no decision that matters. */
  private static final float SCALE = 1f / 512;

  private final int outputs;
  private final int size;

  /** An open hash table of pairs: a hash, and where in the cells its row begins. */
  private final int[] table;

  private final int mask;

  /** Row by row: how many cells follow; then in each the output (high half) and its steps. */
  private final int[] cells;

  private LinearModel(int outputs, int[] hashes, int[] cells) {
    this.outputs = outputs;
    this.size = hashes.length;
    this.cells = cells;
    int capacity = Integer.highestOneBit(Math.max(16, hashes.length + hashes.length / 2)) * 2;
    mask = capacity - 1;
    table = new int[2 * capacity];
    int cell = 0;
    for (int hash : hashes) {
      int slot = hash & mask;
      while (table[2 * slot] != 0) {
        slot = (slot + 1) & mask;
      }
      table[2 * slot] = hash;
      table[2 * slot + 1] = cell;
      cell += 1 + cells[cell];
    }
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
    // In the order of the hashes, so that training the same again writes the same bytes.
    int[] order =
        IntStream.range(0, hashes.length)
            .filter(i -> live(rows[i], least) > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> hashes[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] cells = new int[order.length + Arrays.stream(order).map(i -> live(rows[i], least)).sum()];
    int cell = 0;
    for (int i : order) {
      cells[cell++] = live(rows[i], least);
      for (int column = 0; column < outputs; column++) {
        if (Math.abs(rows[i][column]) >= least) {
          cells[cell++] = cell(column, steps(rows[i][column]));
        }
      }
    }
    return new LinearModel(outputs, Arrays.stream(order).map(i -> hashes[i]).toArray(), cells);
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

  private static int cell(int column, short steps) {
    return column << 16 | steps & 0xFFFF;
  }

  /** How many outputs it scores. */
  public int outputs() {
    return outputs;
  }

  /** How many features it knows. */
  public int size() {
    return size;
  }

  /** Adds the scores of all outputs to those in an array of at least {@link #outputs} length. */
  public void addScores(Features features, float[] scores) {
    int count = features.size();
    int[] rows = features.rows();
    int found = 0;
    // The rows are found first and read afterwards, so that many reads are under way at once.
    for (int f = 0; f < count; f++) {
      int hash = features.get(f);
      int slot = hash & mask;
      int key = table[2 * slot];
      while (key != hash && key != 0) {
        slot = (slot + 1) & mask;
        key = table[2 * slot];
      }
      rows[found] = table[2 * slot + 1];
      found += key == hash ? 1 : 0;
    }
    for (int f = 0; f < found; f++) {
      int row = rows[f];
      int end = row + cells[row];
      for (int cell = row + 1; cell <= end; cell++) {
        int packed = cells[cell];
        scores[packed >> 16] += (short) packed * SCALE;
      }
    }
  }

  /** Writes it; {@link #read} reads it again. */
  public void write(DataOutputStream out) throws IOException {
    int[] hashes = hashes();
    out.writeShort(outputs);
    out.writeInt(size);
    out.writeInt(cells.length - size);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    int[] packed = new int[cells.length - size];
    int n = 0;
    for (int row = 0; row < cells.length; row += 1 + cells[row]) {
      out.writeShort(cells[row]);
      for (int cell = row + 1; cell <= row + cells[row]; cell++) {
        packed[n++] = cells[cell];
      }
    }
    for (int cell : packed) {
      if (outputs <= 256) {
        out.writeByte(cell >> 16);
      } else {
        out.writeShort(cell >> 16);
      }
    }
    for (int cell : packed) {
      out.writeShort(cell);
    }
  }

  /** The hashes in the order of their rows. */
  private int[] hashes() {
    return IntStream.range(0, mask + 1)
        .filter(slot -> table[2 * slot] != 0)
        .boxed()
        .sorted(Comparator.comparingInt((Integer slot) -> table[2 * slot + 1]))
        .mapToInt(slot -> table[2 * slot])
        .toArray();
  }

  /** Reads what {@link #write} wrote. */
  public static LinearModel read(DataInputStream in) throws IOException {
    int outputs = in.readUnsignedShort();
    int[] hashes = new int[size(in.readInt())];
    int[] packed = new int[size(in.readInt())];
    // Whole stretches at a time: a model has millions of numbers, and the user waits for it.
    bytes(in, hashes.length, Integer.BYTES).asIntBuffer().get(hashes);
    for (int hash : hashes) {
      check(hash != 0);
    }
    short[] widths = new short[hashes.length];
    bytes(in, widths.length, Short.BYTES).asShortBuffer().get(widths);
    int total = 0;
    for (short width : widths) {
      total += Short.toUnsignedInt(width);
      check(total <= packed.length);
    }
    check(total == packed.length);
    ByteBuffer columns = bytes(in, packed.length, outputs <= 256 ? Byte.BYTES : Short.BYTES);
    ByteBuffer steps = bytes(in, packed.length, Short.BYTES);
    for (int n = 0; n < packed.length; n++) {
      int column =
          outputs <= 256
              ? Byte.toUnsignedInt(columns.get())
              : Short.toUnsignedInt(columns.getShort());
      check(column < outputs);
      packed[n] = cell(column, steps.getShort());
    }
    int[] cells = new int[hashes.length + packed.length];
    int end = 0;
    int from = 0;
    for (short unsigned : widths) {
      int width = Short.toUnsignedInt(unsigned);
      cells[end] = width;
      System.arraycopy(packed, from, cells, end + 1, width);
      from += width;
      end += 1 + width;
    }
    return new LinearModel(outputs, hashes, cells);
  }

  /** The greatest model that is read has some 200 million numbers. */
  private static int size(int count) throws IOException {
    check(count >= 0 && count < 1 << 28);
    return count;
  }

  private static ByteBuffer bytes(DataInputStream in, int count, int width) throws IOException {
    byte[] bytes = in.readNBytes(count * width);
    if (bytes.length < count * width) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(bytes);
  }

  private static void check(boolean sound) throws IOException {
    if (!sound) {
      throw new IOException("the model is damaged");
    }
  }
}
