package org.demarche.extraction.text;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * An article's text with its blocks, quotations, sentences and tokens, each in order.
 *
 * @param text the article's text
 * @param blocks its blocks
 * @param quotes what stands between quotation marks, the marks left out
 * @param sentences the sentences of its paragraphs
 * @param tokens the tokens of its sentences
 */
public record AnnotatedText(
    String text,
    List<Block> blocks,
    List<Span> quotes,
    List<Sentence> sentences,
    List<Token> tokens) {
  /** Keeps unmodifiable copies. */
  public AnnotatedText {
    blocks = List.copyOf(blocks);
    quotes = List.copyOf(quotes);
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
  }

  /** The tokens of a sentence. */
  public List<Token> tokens(Sentence sentence) {
    return tokens.subList(sentence.firstToken(), sentence.endToken());
  }

  /** The quotations that have a character in common with a stretch, in order. */
  public List<Span> quotesOver(int start, int end) {
    int first = firstQuoteEndingAfter(start);
    int stop = before(quotes.size(), i -> quotes.get(i).start() < end);
    return first < stop ? quotes.subList(first, stop) : List.of();
  }

  /** The index of the first quotation that ends behind an offset; their number where none does. */
  public int firstQuoteEndingAfter(int offset) {
    return before(quotes.size(), i -> quotes.get(i).end() <= offset);
  }

  /** Whether one quotation holds all of a stretch. */
  public boolean isQuoted(int start, int end) {
    int last = before(quotes.size(), i -> quotes.get(i).start() <= start) - 1;
    return last >= 0 && quotes.get(last).contains(start, end);
  }

  /** The index of the first token that ends behind an offset; their number where none does. */
  public int firstTokenEndingAfter(int offset) {
    return before(tokens.size(), i -> tokens.get(i).end() <= offset);
  }

  /** The index of the block that an offset lies in or behind; the first one's before all. */
  public int blockAt(int offset) {
    return Math.max(0, before(blocks.size(), i -> blocks.get(i).start() <= offset) - 1);
  }

  /** The index of the sentence that an offset lies in or behind; -1 before all. */
  public int sentenceAt(int offset) {
    return before(sentences.size(), i -> sentences.get(i).start() <= offset) - 1;
  }

  /** The indices of the sentences that a stretch of at least one character touches. */
  public IntStream sentencesOver(Span part) {
    return IntStream.rangeClosed(Math.max(0, sentenceAt(part.start())), sentenceAt(part.end() - 1));
  }

  /** How many of the first elements of an ordered list fulfil what no later one does. */
  private static int before(int size, IntPredicate fulfils) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (fulfils.test(middle)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
