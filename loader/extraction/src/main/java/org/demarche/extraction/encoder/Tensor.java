package org.demarche.extraction.encoder;

/** Numbers in rows, as a network takes and gives them; the last dimension runs fastest. */
public sealed interface Tensor {
  /** How many there are in each dimension. */
  long[] shape();

  /**
   * Vectors, scores or probabilities.
   *
   * @param values all numbers
   * @param shape how many there are in each dimension
   */
  @SuppressWarnings("ArrayRecordComponent") // they are large, and made for one reader
  record Floats(float[] values, long... shape) implements Tensor {
    /** The number at a place of the last two dimensions of two, the first row being 0. */
    public float at(int row, int column) {
      return values[row * (int) shape[shape.length - 1] + column];
    }

    /** Where the greatest number of a row is; the first of several. */
    public int best(int row) {
      int best = 0;
      for (int column = 1; column < shape[shape.length - 1]; column++) {
        best = at(row, column) > at(row, best) ? column : best;
      }
      return best;
    }
  }

  /**
   * Indices.
   *
   * @param values all numbers
   * @param shape how many there are in each dimension
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Indices(long[] values, long... shape) implements Tensor {}
}
