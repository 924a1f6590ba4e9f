package org.demarche.extraction.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Precision, recall and F1 of several measures.
 *
 * @param rows a measure each
 */
public record ScoreTable(List<Row> rows) {
  /** Keeps an unmodifiable copy. */
  public ScoreTable {
    rows = List.copyOf(rows);
  }

  /**
   * A measure.
   *
   * @param name what is measured
   * @param rightPredicted how many of the predicted ones are right
   * @param predicted how many are predicted
   * @param rightGold how many of those to be found are found
   * @param gold how many are to be found
   */
  public record Row(String name, int rightPredicted, int predicted, int rightGold, int gold) {
    /** The part of what is predicted that is right, from 0 to 1; 0 where nothing is predicted. */
    public double precision() {
      return predicted == 0 ? 0 : (double) rightPredicted / predicted;
    }

    /** The part of what is to be found that is found, from 0 to 1; 0 where there is nothing. */
    public double recall() {
      return gold == 0 ? 0 : (double) rightGold / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    @Override
    public String toString() {
      return String.format(
          "%-16s P %s  R %s  F1 %s   (gold %d, predicted %d)",
          name, rounded(precision()), rounded(recall()), rounded(f1()), gold, predicted);
    }

    private static String rounded(double value) {
      return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
  }

  /**
   * The measure of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Row row(String name) {
    return rows.stream()
        .filter(row -> row.name().strip().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no measure '" + name + "'"));
  }

  /** A line a measure. */
  @Override
  public String toString() {
    return rows.stream().map(Row::toString).collect(Collectors.joining("\n"));
  }
}
