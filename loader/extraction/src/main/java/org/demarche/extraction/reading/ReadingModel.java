package org.demarche.extraction.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.demarche.extraction.encoder.Encoder;
import org.demarche.extraction.encoder.Network;
import org.demarche.extraction.provenance.Fingerprint;
import org.demarche.extraction.reading.syntax.Lemmatizer;

/**
 * What was learned to read with: the encoder and the heads on its vectors, as the training program
 * writes them into a folder. Safe for use by many threads.
 */
public final class ReadingModel {
  private static final String CARD = "card.json";

  private final Encoder encoder;
  private final Map<FrameKind, Network> cues = new EnumMap<>(FrameKind.class);
  private final Map<FrameKind, Network> roles = new EnumMap<>(FrameKind.class);
  private final Map<FrameKind, Network> classes = new EnumMap<>(FrameKind.class);
  private final Network tags;
  private final Network arcs;
  private final Network relations;
  private final Lemmatizer lemmatizer;
  private final HeadLabels labels;
  private final Map<FrameKind, FrameLabels> frameLabels;
  private final Thresholds thresholds;
  private final String name;
  private final String fingerprint;

  /** Where a file of the model is read from. */
  @FunctionalInterface
  private interface ModelFiles {
    byte[] read(String name) throws IOException;
  }

  private ReadingModel(ModelFiles read, Supplier<String> fingerprint) throws IOException {
    JsonNode card = new ObjectMapper().readTree(read.read(CARD));
    name = card.path("name").asText();
    thresholds = Thresholds.of(card.path("thresholds"));
    List<String> vocabulary =
        new String(read.read("vocabulary.txt"), StandardCharsets.UTF_8).lines().toList();
    encoder = new Encoder(Network.of(read.read("encoder.onnx")), vocabulary);
    for (FrameKind kind : FrameKind.values()) {
      cues.put(kind, Network.of(read.read(kind.word() + "-cues.onnx")));
      roles.put(kind, Network.of(read.read(kind.word() + "-roles.onnx")));
      if (kind != FrameKind.STATEMENT) {
        classes.put(kind, Network.of(read.read(kind.word() + "-classes.onnx")));
      }
    }
    tags = Network.of(read.read("tags.onnx"));
    arcs = Network.of(read.read("arcs.onnx"));
    relations = Network.of(read.read("relations.onnx"));
    lemmatizer = Lemmatizer.read(read.read("lemmas.bin.gz"));
    labels = HeadLabels.of(card.path("labels"));
    frameLabels = FrameLabels.of(card);
    this.fingerprint = fingerprint.get();
  }

  /** The model that Demarche comes with. */
  public static ReadingModel standard() {
    try {
      return new ReadingModel(ReadingModel::resource, () -> "");
    } catch (IOException e) {
      throw new UncheckedIOException("the model that reads cannot be read", e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReadingModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new NoSuchFileException(name);
      }
      return in.readAllBytes();
    }
  }

  /**
   * Reads a model from the folder that the training program wrote.
   *
   * @throws IOException if a file is missing, cut short or of another kind; the message names it
   */
  public static ReadingModel read(Path folder) throws IOException {
    Fingerprint digest = new Fingerprint();
    ModelFiles files =
        name -> {
          byte[] bytes = Files.readAllBytes(folder.resolve(name));
          digest.text(name).bytes(bytes);
          return bytes;
        };
    return new ReadingModel(files, digest::hex);
  }

  /** What it calls itself, for what is found by it. */
  public String name() {
    return name;
  }

  /**
   * SHA-256 over its files, in hexadecimal digits; empty for the model that Demarche comes with,
   * which is part of the code and is hashed at no start.
   */
  public String fingerprint() {
    return fingerprint;
  }

  Encoder encoder() {
    return encoder;
  }

  /** From words to the probabilities of being no cue, its first word, another. */
  Network cues(FrameKind kind) {
    return of(cues, kind);
  }

  /** From words and the places of cues to the probabilities of roles. */
  Network roles(FrameKind kind) {
    return of(roles, kind);
  }

  /** From the vectors of cues and of main roles to the probabilities of classes. */
  Network classes(FrameKind kind) {
    return of(classes, kind);
  }

  private static Network of(Map<FrameKind, Network> networks, FrameKind kind) {
    return Objects.requireNonNull(networks.get(kind), () -> "no network of " + kind);
  }

  Map<FrameKind, FrameLabels> frameLabels() {
    return frameLabels;
  }

  /** From words to the probabilities of tags (universal, Penn), of names, of sentence starts. */
  Network tags() {
    return tags;
  }

  Network arcs() {
    return arcs;
  }

  Network relations() {
    return relations;
  }

  Lemmatizer lemmatizer() {
    return lemmatizer;
  }

  HeadLabels labels() {
    return labels;
  }

  Thresholds thresholds() {
    return thresholds;
  }
}
