package org.demarche.extraction.reading.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) whose node and edge
 * potentials both come from features. Label 0 stands before the first position. Immutable; safe for
 * use by many threads.
 *
 * @param nodes scores each label at a position
 * @param edges scores each pair (label before) × (label) at a position
 */
public record ChainModel(LinearModel nodes, LinearModel edges) {
  /** How many labels there are. */
  public int labels() {
    return nodes.outputs();
  }

  /** Puts the potentials of a position into a lattice. */
  public void score(Features node, Features edge, Lattice lattice, int position) {
    nodes.addScores(node, lattice.node(position));
    edges.addScores(edge, lattice.edge(position));
  }

  /** Writes it; {@link #read} reads it again. */
  public void write(DataOutputStream out) throws IOException {
    nodes.write(out);
    edges.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static ChainModel read(DataInputStream in) throws IOException {
    return new ChainModel(LinearModel.read(in), LinearModel.read(in));
  }
}
