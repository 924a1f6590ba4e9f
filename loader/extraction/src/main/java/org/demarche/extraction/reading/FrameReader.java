package org.demarche.extraction.reading;

import java.util.List;
import java.util.Map;
import org.demarche.extraction.encoder.Tensor;
import org.demarche.extraction.encoder.Window;

/**
 * Finds the frames of a window: one head tells cues from other words, another tells for each cue
 * what every word of the window is to it (as semantic role labelling does: Shi and Lin 2019). Safe
 * for use by many threads.
 */
final class FrameReader {
  private final ReadingModel model;
  private final FrameDecoder decoder;

  FrameReader(ReadingModel model) {
    this.model = model;
    this.decoder = new FrameDecoder(model.thresholds());
  }

  /** The frames of a window, from the vectors of its words. */
  List<Frame> frames(Window window, Tensor.Floats vectors) {
    Tensor.Floats tags = model.cues().run(Map.of("words", vectors)).getFirst();
    List<FrameDecoder.CueWord> cues = decoder.cues(tags);
    if (cues.isEmpty()) {
      return List.of();
    }
    long[] places = cues.stream().mapToLong(FrameDecoder.CueWord::word).toArray();
    Tensor.Floats labels =
        model
            .roles()
            .run(Map.of("words", vectors, "cues", new Tensor.Indices(places, places.length)))
            .getFirst();
    return decoder.frames(window.words(), tags, cues, labels);
  }
}
