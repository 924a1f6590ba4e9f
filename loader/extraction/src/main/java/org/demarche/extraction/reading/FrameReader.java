package org.demarche.extraction.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.demarche.extraction.encoder.Network;
import org.demarche.extraction.encoder.Tensor;
import org.demarche.extraction.encoder.Window;

/**
 * Finds the frames of a window: heads tell the cues of each kind from other words, others tell for
 * each cue what every word of the window is to it (as semantic role labelling does: Shi and Lin
 * 2019), and of which class it is. Safe for use by many threads.
 */
final class FrameReader {
  private final ReadingModel model;
  private final StatementDecoder statements;
  private final Map<FrameKind, FrameDecoder> decoders = new EnumMap<>(FrameKind.class);

  FrameReader(ReadingModel model) {
    this.model = model;
    this.statements = new StatementDecoder(model.thresholds());
    model.frameLabels().forEach((kind, labels) -> decoders.put(kind, new FrameDecoder(labels)));
  }

  /** The frames of a window, from the vectors of its words. */
  List<Frame> frames(Window window, Tensor.Floats vectors) {
    List<Frame> frames = new ArrayList<>(statements(window, vectors));
    decoders.forEach((kind, decoder) -> frames.addAll(of(kind, decoder, window, vectors)));
    return frames;
  }

  private List<Frame> statements(Window window, Tensor.Floats vectors) {
    Tensor.Floats tags = tags(FrameKind.STATEMENT, vectors);
    List<StatementDecoder.CueWord> cues = statements.cues(tags);
    if (cues.isEmpty()) {
      return List.of();
    }
    long[] places = cues.stream().mapToLong(StatementDecoder.CueWord::word).toArray();
    return statements.frames(
        window.words(), tags, cues, labels(model.roles(FrameKind.STATEMENT), vectors, places));
  }

  private List<Frame> of(
      FrameKind kind, FrameDecoder decoder, Window window, Tensor.Floats vectors) {
    Tensor.Floats tags = tags(kind, vectors);
    List<Integer> cues = decoder.cues(tags);
    if (cues.isEmpty()) {
      return List.of();
    }
    long[] places = cues.stream().mapToLong(Integer::longValue).toArray();
    Tensor.Floats labels = labels(model.roles(kind), vectors, places);
    List<FrameDecoder.FrameDraft> drafts = decoder.drafts(tags, cues, labels);
    if (drafts.isEmpty()) {
      return List.of();
    }
    Tensor.Floats classes =
        model.classes(kind).run(Map.of("frames", vectors(drafts, vectors))).getFirst();
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      frames.add(decoder.frame(window.words(), drafts.get(i), classes, i));
    }
    return frames;
  }

  private Tensor.Floats tags(FrameKind kind, Tensor.Floats vectors) {
    return model.cues(kind).run(Map.of("words", vectors)).getFirst();
  }

  private static Tensor.Floats labels(Network roles, Tensor.Floats vectors, long[] places) {
    return roles
        .run(Map.of("words", vectors, "cues", new Tensor.Indices(places, places.length)))
        .getFirst();
  }

  /** For each draft the vector of its cue's first word and the mean of its main role's. */
  private static Tensor.Floats vectors(
      List<FrameDecoder.FrameDraft> drafts, Tensor.Floats vectors) {
    int width = (int) vectors.shape()[1];
    float[] gathered = new float[drafts.size() * 2 * width];
    for (int i = 0; i < drafts.size(); i++) {
      int at = i * 2 * width;
      System.arraycopy(vectors.values(), drafts.get(i).cue().start() * width, gathered, at, width);
      int[] words = drafts.get(i).mainWords();
      for (int word : words) {
        for (int k = 0; k < width; k++) {
          gathered[at + width + k] += vectors.values()[word * width + k] / words.length;
        }
      }
    }
    return new Tensor.Floats(gathered, drafts.size(), 2L * width);
  }
}
