package org.demarche.extraction.reading.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What a lattice says of the best labels and their probabilities is what counting them out says.
 */
class LatticeTest {
  private static final int LABELS = 3;
  private static final int LENGTH = 5;

  private final Lattice lattice = lattice(11);

  @Test
  void theBestLabelsAreThoseOfTheHighestScore() {
    int[] expected =
        all().stream()
            .max((a, b) -> Double.compare(lattice.score(a), lattice.score(b)))
            .orElseThrow();

    assertThat(lattice.best()).containsExactly(expected);
  }

  @Test
  void aProbabilityIsTheShareOfAllLabellingsThatHaveTheLabel() {
    double[][] node = lattice.nodeMarginals();

    for (int t = 0; t < LENGTH; t++) {
      for (int y = 0; y < LABELS; y++) {
        int at = t;
        int label = y;
        double expected = share(path -> path[at] == label);
        assertThat(node[t][y]).isCloseTo(expected, within(1e-6));
      }
    }
  }

  @Test
  void theProbabilityOfAPairIsTheShareOfAllLabellingsThatHaveIt() {
    double[][] edge = lattice.marginals().edge();

    for (int t = 1; t < LENGTH; t++) {
      for (int pair = 0; pair < LABELS * LABELS; pair++) {
        int at = t;
        int x = pair / LABELS;
        int y = pair % LABELS;
        double expected = share(path -> path[at - 1] == x && path[at] == y);
        assertThat(edge[t][pair]).isCloseTo(expected, within(1e-6));
      }
    }
  }

  @Test
  void aLabelThatIsForcedIsCertainAndLeavesTheOthersTheirShares() {
    lattice.node(2)[1] += 1000;

    double[][] node = lattice.nodeMarginals();

    assertThat(node[2]).containsExactly(new double[] {0, 1, 0}, within(1e-9));
    assertThat(node[4][0] + node[4][1] + node[4][2]).isCloseTo(1, within(1e-9));
    assertThat(lattice.best()[2]).isEqualTo(1);
  }

  private interface Condition {
    boolean holds(int[] path);
  }

  private double share(Condition condition) {
    double with = 0;
    double sum = 0;
    for (int[] path : all()) {
      double weight = Math.exp(lattice.score(path));
      sum += weight;
      with += condition.holds(path) ? weight : 0;
    }
    return with / sum;
  }

  private static List<int[]> all() {
    List<int[]> paths = new ArrayList<>();
    for (int code = 0; code < Math.pow(LABELS, LENGTH); code++) {
      int[] path = new int[LENGTH];
      int rest = code;
      for (int t = 0; t < LENGTH; t++) {
        path[t] = rest % LABELS;
        rest /= LABELS;
      }
      paths.add(path);
    }
    return paths;
  }

  private static Lattice lattice(long seed) {
    Random random = new Random(seed);
    Lattice lattice = new Lattice(LENGTH, LABELS);
    for (int t = 0; t < LENGTH; t++) {
      for (int y = 0; y < LABELS; y++) {
        lattice.node(t)[y] = (float) random.nextGaussian();
      }
      for (int pair = 0; pair < LABELS * LABELS; pair++) {
        lattice.edge(t)[pair] = (float) random.nextGaussian();
      }
    }
    return lattice;
  }
}
