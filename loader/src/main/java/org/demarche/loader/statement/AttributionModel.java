package org.demarche.loader.statement;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.demarche.loader.learning.ChainModel;

/**
 * What is learned of attributions.
 *
 * @param lemmas the lemmas that a cue may have where it is no verb
 * @param cues tells cues from other words
 * @param spans labels the words around a cue
 * @param judge tells right attributions from wrong ones
 */
public record AttributionModel(
    Set<String> lemmas, ChainModel cues, ChainModel spans, ChainModel judge) {
  static final int OUTSIDE = 0;
  static final int SOURCE = 1;
  static final int CUE = 2;
  static final int CONTENT = 3;
  static final int LABELS = 4;

  /** Keeps an unmodifiable copy. */
  public AttributionModel {
    lemmas = Set.copyOf(lemmas);
  }

  /** The model that Demarche comes with. */
  public static AttributionModel standard() {
    try (InputStream in =
            Objects.requireNonNull(
                AttributionModel.class.getResourceAsStream("attributions.bin.gz"));
        DataInputStream data =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16))) {
      return read(data);
    } catch (IOException e) {
      throw new UncheckedIOException("the model of attributions cannot be read", e);
    }
  }

  /** Whether a token is worth asking the model whether it is a cue. */
  boolean mayBeCue(Passage p, int i) {
    return mayBeCue(p, i, lemmas);
  }

  /** The same while the lemmas are known and the model is still to be learned. */
  static boolean mayBeCue(Passage p, int i, Set<String> lemmas) {
    return p.verbs[i] || p.acts[i] != 0 || lemmas.contains(p.token(i).lemma());
  }

  /** Writes it; {@link #read} reads it again. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(lemmas.size());
    for (String lemma : new TreeSet<>(lemmas)) {
      out.writeUTF(lemma);
    }
    cues.write(out);
    spans.write(out);
    judge.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static AttributionModel read(DataInputStream in) throws IOException {
    Set<String> lemmas = new TreeSet<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      lemmas.add(in.readUTF());
    }
    return new AttributionModel(
        lemmas, ChainModel.read(in), ChainModel.read(in), ChainModel.read(in));
  }
}
