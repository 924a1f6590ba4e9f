package org.demarche.extraction.reading.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Boosted trees learn what no single measure shows, and are the same each time. */
class BoostedTreesTest {
  @Test
  void theyLearnThatOneOfTwoMeasuresMustBeHighButNotBoth() {
    BoostedTrees trees = eitherButNotBoth(1);

    assertThat(trees.score(new float[] {0.9f, 0.1f, 0.5f})).isPositive();
    assertThat(trees.score(new float[] {0.1f, 0.9f, 0.5f})).isPositive();
    assertThat(trees.score(new float[] {0.9f, 0.9f, 0.5f})).isNegative();
    assertThat(trees.score(new float[] {0.1f, 0.1f, 0.5f})).isNegative();
  }

  @Test
  void theSameExamplesAndSeedGiveTheSameBytes() throws IOException {
    assertThat(bytes(eitherButNotBoth(1))).isEqualTo(bytes(eitherButNotBoth(1)));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    BoostedTrees trees = eitherButNotBoth(1);
    float[] measures = {0.3f, 0.8f, 0.2f};

    BoostedTrees again =
        BoostedTrees.read(new DataInputStream(new ByteArrayInputStream(bytes(trees))));

    assertThat(again.size()).isEqualTo(trees.size()).isEqualTo(60);
    assertThat(again.score(measures)).isEqualTo(trees.score(measures));
  }

  @Test
  void noTreesLeaveTheOddsEven() {
    assertThat(BoostedTrees.none().score(new float[] {1})).isZero();
    assertThat(new BoostingTrainer().train(10, 1).size()).isZero();
  }

  private static BoostedTrees eitherButNotBoth(long seed) {
    Random random = new Random(5);
    BoostingTrainer trainer = new BoostingTrainer();
    for (int i = 0; i < 2000; i++) {
      float[] measures = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
      trainer.add(measures, measures[0] > 0.5f != measures[1] > 0.5f);
    }
    return trainer.train(60, seed);
  }

  private static byte[] bytes(BoostedTrees trees) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trees.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
