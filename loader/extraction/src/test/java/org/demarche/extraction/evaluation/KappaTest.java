package org.demarche.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KappaTest {
  @Test
  void takesOffWhatChanceWouldReach() {
    Kappa kappa = new Kappa("kind");
    add(kappa, 20, "direct", "direct");
    add(kappa, 5, "direct", "mixed");
    add(kappa, 10, "mixed", "direct");
    add(kappa, 15, "mixed", "mixed");
    assertThat(kappa.value()).isCloseTo(0.4, within(1e-9));
    assertThat(kappa).hasToString("kind             kappa 0.400   (same 35 of 50)");
  }

  @Test
  void isNoneWhereOneOfThemAlwaysChoosesTheSame() {
    Kappa kappa = new Kappa("kind");
    add(kappa, 9, "direct", "direct");
    add(kappa, 1, "mixed", "direct");
    assertThat(kappa.value()).isZero();
  }

  @Test
  void isFullWhereBothAlwaysChooseAlike() {
    Kappa kappa = new Kappa("kind");
    assertThat(kappa.value()).isZero();
    add(kappa, 3, "direct", "direct");
    assertThat(kappa.value()).isOne();
  }

  private static void add(Kappa kappa, int times, String one, String other) {
    for (int i = 0; i < times; i++) {
      kappa.add(one, other);
    }
  }
}
