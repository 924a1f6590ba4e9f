package org.demarche.extraction.reading.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A chain learns labels from what stands at a place and from the label before. */
class ChainModelTest {
  private static final int OPEN = 1;
  private static final int INSIDE = 2;
  private static final int CLOSE = 3;
  private static final int EDGE = 9;

  @Test
  void labelsDependOnTheLabelBeforeAsMuchAsOnWhatStandsThere() {
    assertThat(labels(trained(3), OPEN, INSIDE, INSIDE, CLOSE, INSIDE))
        .containsExactly(1, 1, 1, 0, 0);
  }

  @Test
  void theSameSequencesAndSeedGiveTheSameBytes() throws IOException {
    assertThat(bytes(trained(3))).isEqualTo(bytes(trained(3)));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ChainModel model = trained(3);

    ChainModel again = read(bytes(model));

    assertThat(again.labels()).isEqualTo(2);
    assertThat(again.nodes().size()).isEqualTo(model.nodes().size()).isPositive();
    assertThat(bytes(again)).isEqualTo(bytes(model));
    assertThat(labels(again, OPEN, INSIDE, CLOSE)).containsExactly(1, 1, 0);
  }

  @Test
  void aModelThatIsCutShortOrDamagedIsRefused() throws IOException {
    byte[] bytes = bytes(trained(3));
    byte[] damaged = bytes.clone();
    // The number of weights in all, behind the number of outputs and of features.
    damaged[9]++;

    assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read(damaged))
        .isInstanceOf(IOException.class)
        .hasMessage("the model is damaged");
  }

  private static ChainModel trained(long seed) {
    ChainTrainer trainer = new ChainTrainer(2, 1, 0.01f, 0);
    for (int i = 0; i < 30; i++) {
      add(trainer, new int[] {INSIDE, OPEN, INSIDE, CLOSE}, new int[] {0, 1, 1, 0});
      add(trainer, new int[] {OPEN, INSIDE, INSIDE}, new int[] {1, 1, 1});
      add(trainer, new int[] {OPEN, CLOSE, INSIDE, INSIDE}, new int[] {1, 0, 0, 0});
      add(trainer, new int[] {INSIDE, INSIDE}, new int[] {0, 0});
    }
    return trainer.train(100, seed, 0.004f);
  }

  private static void add(ChainTrainer trainer, int[] values, int[] labels) {
    int[][] nodes = new int[values.length][];
    int[][] edges = new int[values.length][];
    for (int t = 0; t < values.length; t++) {
      nodes[t] = node(values[t]).toArray();
      edges[t] = node(EDGE).toArray();
    }
    trainer.add(nodes, edges, labels);
  }

  private static int[] labels(ChainModel model, int... values) {
    Lattice lattice = new Lattice(values.length, 2);
    for (int t = 0; t < values.length; t++) {
      model.score(node(values[t]), node(EDGE), lattice, t);
    }
    return lattice.best();
  }

  private static Features node(int value) {
    Features features = new Features();
    features.add(1, value);
    return features;
  }

  private static byte[] bytes(ChainModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ChainModel read(byte[] bytes) throws IOException {
    return ChainModel.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
