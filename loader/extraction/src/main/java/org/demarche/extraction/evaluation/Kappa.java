package org.demarche.extraction.evaluation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How far two annotators agree in choosing one of several names for the same things, beyond what
 * they would by chance (Cohen 1960, "A coefficient of agreement for nominal scales").
 */
public final class Kappa {
  private final String name;
  private final Map<Object, Integer> first = new HashMap<>();
  private final Map<Object, Integer> second = new HashMap<>();
  private int same;
  private int all;

  Kappa(String name) {
    this.name = name;
  }

  /** Adds what the first and the second annotator chose for one thing. */
  void add(Object one, Object other) {
    first.merge(one, 1, Integer::sum);
    second.merge(other, 1, Integer::sum);
    same += one.equals(other) ? 1 : 0;
    all++;
  }

  /**
   * The coefficient: 1 for full agreement, 0 for that of chance, below it for less; 1 as well where
   * both chose one and the same name throughout, 0 where there is nothing to compare.
   */
  public double value() {
    if (all == 0 || same == all) {
      return all == 0 ? 0 : 1;
    }
    double observed = (double) same / all;
    double byChance =
        first.entrySet().stream()
            .mapToDouble(e -> (double) e.getValue() * second.getOrDefault(e.getKey(), 0))
            .sum();
    byChance /= (double) all * all;
    return (observed - byChance) / (1 - byChance);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%-16s kappa %.3f   (same %d of %d)", name, value(), same, all);
  }
}
