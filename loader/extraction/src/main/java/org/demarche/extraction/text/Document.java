package org.demarche.extraction.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with the layers of what was found in it. Immutable: each stage of reading makes
 * a new document that has one layer more.
 */
public final class Document {
  /** Paragraphs, headings and furniture. */
  public static final LayerType<Block> BLOCKS = new LayerType<>("blocks");

  /** What stands between quotation marks, the marks left out. */
  public static final LayerType<Span> QUOTES = new LayerType<>("quotes");

  /** The sentences of the blocks that are no furniture. */
  public static final LayerType<Sentence> SENTENCES = new LayerType<>("sentences");

  /** The words and marks of the sentences. */
  public static final LayerType<Token> TOKENS = new LayerType<>("tokens");

  private static final Layer<Span> NOTHING = new Layer<>(List.of(), "");

  private final String text;
  private final Map<LayerType<?>, Layer<?>> layers;

  private Document(String text, Map<LayerType<?>, Layer<?>> layers) {
    this.text = text;
    this.layers = Map.copyOf(layers);
  }

  /** A document in which nothing was looked for yet. */
  public static Document of(String text) {
    return new Document(text, Map.of());
  }

  /**
   * This document with a layer more, or with another in place of one that it has.
   *
   * @param type what the things are
   * @param things the things, in the order of the text
   * @param foundBy the name and version of the model or data that found them
   * @throws IllegalArgumentException if the things are not in the order of the text
   */
  public <T extends Placed> Document with(
      LayerType<T> type, List<? extends T> things, String foundBy) {
    Map<LayerType<?>, Layer<?>> more = new HashMap<>(layers);
    more.put(type, new Layer<T>(things, foundBy));
    return new Document(text, more);
  }

  /** The article's text. */
  public String text() {
    return text;
  }

  /** The things of a type; an empty layer if they were not looked for. */
  @SuppressWarnings("unchecked") // with() is the only way in, and keeps type and things together
  public <T extends Placed> Layer<T> layer(LayerType<T> type) {
    return (Layer<T>) layers.getOrDefault(type, NOTHING);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Document same && text.equals(same.text) && layers.equals(same.layers);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The layer of blocks. */
  public Layer<Block> blocks() {
    return layer(BLOCKS);
  }

  /** The layer of quotations. */
  public Layer<Span> quotes() {
    return layer(QUOTES);
  }

  /** The layer of sentences. */
  public Layer<Sentence> sentences() {
    return layer(SENTENCES);
  }

  /** Whether one quotation holds all of a stretch. */
  public boolean isQuoted(int start, int end) {
    return quotes().holds(start, end);
  }

  /** The index of the block that an offset lies in or behind; that of the first before all. */
  public int blockAt(int offset) {
    return Math.max(0, blocks().at(offset));
  }

  /** The index of the sentence that an offset lies in or behind; -1 before all. */
  public int sentenceAt(int offset) {
    return sentences().at(offset);
  }

  /** The indices of the sentences that a stretch of at least one character touches. */
  public IntStream sentencesOver(Span part) {
    return IntStream.rangeClosed(Math.max(0, sentenceAt(part.start())), sentenceAt(part.end() - 1));
  }
}
