package org.demarche.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.extraction.encoder.Tensor;
import org.junit.jupiter.api.Test;

/** Each row is a word: how good the root, the first word, the second and so on are as its head. */
class TreeDecoderTest {
  @Test
  void whereTheBestHeadsAreATreeTheyAreIt() {
    assertThat(heads(3, -5, -9, -1, -9, -1, -9, -9, -9, -9, -9, -1, -9)).containsExactly(2, 0, 2);
  }

  @Test
  void aCircleIsOpenedWhereItCostsLeast() {
    // The first two words are each other's best head; the second is the better root.
    assertThat(heads(2, -9, -99, -1, -3, -1, -99)).containsExactly(2, 0);
  }

  @Test
  void thereIsOneRootWhereSeveralWouldBeBetter() {
    assertThat(heads(3, -1, -99, -2, -9, -1.5f, -2, -99, -9, -9, -9, -1, -99))
        .containsExactly(0, 1, 2);
  }

  @Test
  void aWordAloneIsTheRoot() {
    assertThat(heads(1, -3, -99)).containsExactly(0);
  }

  private static int[] heads(int words, float... scores) {
    return TreeDecoder.heads(new Tensor.Floats(scores, words, words + 1));
  }
}
