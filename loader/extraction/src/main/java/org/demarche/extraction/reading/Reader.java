package org.demarche.extraction.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.encoder.Encoder;
import org.demarche.extraction.encoder.Tensor;
import org.demarche.extraction.encoder.Window;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.TextAnalyzer;

/**
 * Reads a text in one pass of the encoder: what its words are and how they depend on each other,
 * names, and frames. Safe for use by many threads.
 */
public final class Reader {
  private final TextAnalyzer textAnalyzer = new TextAnalyzer();
  private final ReadingModel model;
  private final FrameReader frameReader;
  private final Set<String> names;

  /** A reader by a model that knows no names beforehand. */
  public Reader(ReadingModel model) {
    this(model, Set.of());
  }

  /**
   * A reader by a model.
   *
   * @param names words that are proper nouns where they are printed so, letter case included, and
   *     that the model takes for neither noun, adjective nor number: "Moscow" at the start of a
   *     sentence
   */
  public Reader(ReadingModel model, Set<String> names) {
    this.model = model;
    this.frameReader = new FrameReader(model);
    this.names = Set.copyOf(names);
  }

  /**
   * Reads a text.
   *
   * @param text well-formed Unicode with line feeds as line ends
   * @return a document with blocks, quotations, sentences, tokens, words, names and frames
   */
  public Document read(String text) {
    Document document = textAnalyzer.analyze(text);
    Encoder encoder = model.encoder();
    List<Frame> frames = new ArrayList<>();
    WordReader words = new WordReader(model, document, names);
    for (Window window : encoder.windows(document)) {
      Tensor.Floats vectors = encoder.vectors(window);
      frames.addAll(frameReader.frames(window, vectors));
      words.read(window, vectors);
    }
    frames.sort(Comparator.comparingInt(Frame::start));
    return QuoteRepair.repaired(words.document().with(Frame.LAYER, frames, model.name()));
  }
}
