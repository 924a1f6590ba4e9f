package org.demarche.extraction.finding.statement;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.demarche.extraction.provenance.Fingerprint;
import org.demarche.extraction.reading.learning.BoostedTrees;
import org.demarche.extraction.reading.learning.ChainModel;

/**
 * What is learned of attributions.
 *
 * @param lemmas the lemmas that a cue may have where it is no verb
 * @param words labels the words of a passage, before single cues are looked at
 * @param cues tells cues from other words
 * @param spans labels the words around a cue
 * @param judge tells right attributions from wrong ones by their words
 * @param trees tell them by numbers, the judge's among them
 * @param least how probable an attribution must be to be kept, from 0 to 1
 */
public record AttributionModel(
    Set<String> lemmas,
    ChainModel words,
    ChainModel cues,
    ChainModel spans,
    ChainModel judge,
    BoostedTrees trees,
    double least) {
  static final int OUTSIDE = 0;
  static final int SOURCE = 1;
  static final int CUE = 2;
  static final int CONTENT = 3;
  static final int LABELS = 4;

  /** How a file begins; another number when what is written changes. */
  private static final int FORM = 0x444D5202;

  /** A word that the first reading takes for a cue with this probability may be one. */
  private static final float READ_AS_CUE = 0.05f;

  /** Keeps an unmodifiable copy. */
  public AttributionModel {
    lemmas = Set.copyOf(lemmas);
  }

  /** The model that Demarche comes with. */
  public static AttributionModel standard() {
    try (InputStream in =
        Objects.requireNonNull(AttributionModel.class.getResourceAsStream("attributions.bin.gz"))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the model of attributions cannot be read", e);
    }
  }

  /**
   * Reads a model from a file that {@code demarche train} wrote.
   *
   * @throws IOException when it cannot be read or is no such model
   */
  public static AttributionModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (EOFException | ZipException e) {
      throw new IOException("it is no model of attributions, or cut short", e);
    }
  }

  private static AttributionModel read(InputStream in) throws IOException {
    DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
    if (data.readInt() != FORM) {
      throw new IOException("it is no model of attributions of this version");
    }
    return read(data);
  }

  /** SHA-256 of what {@link #write} writes, in hexadecimal digits. */
  public String fingerprint() {
    Fingerprint fingerprint = new Fingerprint();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(fingerprint.stream(), 1 << 16))) {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a digest does not fail", e);
    }
    return fingerprint.hex();
  }

  /** Whether a token is worth asking the model whether it is a cue. */
  boolean mayBeCue(FirstReading reading, int i) {
    return mayBeCue(reading, i, lemmas);
  }

  /** The same while the lemmas are known and the model is still to be learned. */
  static boolean mayBeCue(FirstReading reading, int i, Set<String> lemmas) {
    Passage p = reading.passage;
    return p.verbs[i]
        || p.acts[i] != 0
        || lemmas.contains(p.token(i).lemma())
        || reading.probability(i, CUE) >= READ_AS_CUE;
  }

  /** Writes it, so that {@link #read(Path)} reads it again once it is compressed by gzip. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(FORM);
    out.writeInt(lemmas.size());
    for (String lemma : new TreeSet<>(lemmas)) {
      out.writeUTF(lemma);
    }
    words.write(out);
    cues.write(out);
    spans.write(out);
    judge.write(out);
    trees.write(out);
    out.writeDouble(least);
  }

  private static AttributionModel read(DataInputStream in) throws IOException {
    Set<String> lemmas = new TreeSet<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      lemmas.add(in.readUTF());
    }
    return new AttributionModel(
        lemmas,
        ChainModel.read(in),
        ChainModel.read(in),
        ChainModel.read(in),
        ChainModel.read(in),
        BoostedTrees.read(in),
        in.readDouble());
  }
}
