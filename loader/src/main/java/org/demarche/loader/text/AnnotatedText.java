package org.demarche.loader.text;

import java.util.List;

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

  /** The heading that a block stands under, or an empty text. */
  public String headingOf(int block) {
    for (int i = block - 1; i >= 0; i--) {
      Block candidate = blocks.get(i);
      if (candidate.kind() == BlockKind.HEADING) {
        return text.substring(candidate.start(), candidate.end());
      }
    }
    return "";
  }
}
