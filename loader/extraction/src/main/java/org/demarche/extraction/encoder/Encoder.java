package org.demarche.extraction.encoder;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.text.Document;

/**
 * Gives each word of a text a vector that holds what it means where it stands: a transformer of the
 * kind of BERT (Devlin et al. 2019; MiniLM, Wang et al. 2020). A window is read by itself, so that
 * its vectors are the same whatever else is read before, after or beside. Safe for many threads.
 */
public final class Encoder {
  /** How many numbers a vector has. */
  public static final int WIDTH = 384;

  private final Network network;
  private final Windows windows;

  /**
   * An encoder.
   *
   * @param network from {@code input_ids}, {@code attention_mask} and {@code token_type_ids} to a
   *     vector of 384 for each piece
   * @param vocabulary the word pieces in the order of their numbers
   * @throws IOException if the vocabulary lacks a piece that no encoder does without
   */
  public Encoder(Network network, List<String> vocabulary) throws IOException {
    this.network = network;
    try {
      this.windows = new Windows(new WordPieces(vocabulary));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The windows of a document that has blocks and quotations; none over page furniture. */
  public List<Window> windows(Document document) {
    return windows.of(document);
  }

  /** A vector for each word of a window, that of its first piece: words × 384. */
  public Tensor.Floats vectors(Window window) {
    int pieces = window.pieces().length;
    long[] all = new long[pieces];
    Arrays.fill(all, 1);
    float[] read =
        network
            .run(
                Map.of(
                    "input_ids", new Tensor.Indices(window.pieces(), 1, pieces),
                    "attention_mask", new Tensor.Indices(all, 1, pieces),
                    "token_type_ids", new Tensor.Indices(window.types(), 1, pieces)))
            .getFirst()
            .values();
    int[] first = window.firstPieces();
    float[] vectors = new float[first.length * WIDTH];
    for (int word = 0; word < first.length; word++) {
      System.arraycopy(read, first[word] * WIDTH, vectors, word * WIDTH, WIDTH);
    }
    return new Tensor.Floats(vectors, first.length, WIDTH);
  }
}
