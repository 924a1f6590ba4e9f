package org.demarche.extraction.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Cuts a text into blocks, sentences and tokens with OpenNLP and its models for English. Safe for
 * use by many threads.
 */
public final class TextAnalyzer {
  /** Longer stretches without a sentence end are cut here, so that time stays linear. */
  private static final int MAX_SENTENCE = 3_000;

  /**
   * A sentence of more tokens is cut, at a comma or the like where there is one: parsing and the
   * search for contents take time with the square of its length. News has hardly any of that size.
   */
  private static final int MOST_TOKENS = 160;

  /** Longer than any dateline. */
  private static final int LEAD = 200;

  /** What finds blocks and quotations: rules, without a model. */
  private static final String LINES = "demarche-lines";

  private static final String MARKS = "demarche-quotation-marks";

  private static final String BREAKS = ",;:.!?";

  private final BlockSplitter blockSplitter =
      new BlockSplitter(Lines.of(TextAnalyzer.class, "furniture.txt"));
  private final QuoteFinder quoteFinder = new QuoteFinder();
  private final SentenceModel sentenceModel;
  private final TokenizerModel tokenizerModel;
  private final ThreadLocal<Tools> tools = ThreadLocal.withInitial(this::newTools);

  /** Loads the models from the class path. */
  public TextAnalyzer() {
    try {
      sentenceModel = new SentenceModel(model("sentence"));
      tokenizerModel = new TokenizerModel(model("tokens"));
    } catch (IOException e) {
      throw new UncheckedIOException("the language models cannot be read", e);
    }
  }

  /**
   * Analyses a text.
   *
   * @param text well-formed Unicode with line feeds as line ends
   * @return a document with blocks, quotations, sentences and tokens
   */
  public Document analyze(String text) {
    List<Block> blocks = blockSplitter.split(text);
    List<Span> quotes = quoteFinder.find(text, blocks);
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      if (block.kind() == BlockKind.FURNITURE) {
        continue;
      }
      for (Span span : sentenceSpans(text, block)) {
        List<Span> words = words(text, span);
        for (int from = 0; from < words.size(); ) {
          int to = cut(text, words, from);
          int first = tokens.size();
          for (Span word : words.subList(from, to)) {
            tokens.add(new Token(word.start(), word.end(), word.in(text)));
          }
          int start = from == 0 ? span.start() : words.get(from).start();
          int end = to == words.size() ? span.end() : words.get(to - 1).end();
          sentences.add(new Sentence(b, first, tokens.size(), start, end));
          from = to;
        }
      }
    }
    return Document.of(text)
        .with(Document.BLOCKS, blocks, LINES)
        .with(Document.QUOTES, quotes, MARKS)
        .with(Document.SENTENCES, sentences, modelName("sentence"))
        .with(Document.TOKENS, tokens, modelName("tokens"));
  }

  private List<Span> sentenceSpans(String text, Block block) {
    List<Span> spans = new ArrayList<>();
    int start = block.start();
    int dateline = Dateline.length(text.substring(start, Math.min(block.end(), start + LEAD)));
    if (dateline > 0) {
      // By itself, so that the town is not taken for the subject of what follows.
      spans.add(new Span(start, start + text.substring(start, start + dateline).strip().length()));
      start += dateline;
    }
    for (int chunk = start; chunk < block.end(); ) {
      int chunkEnd = chunkEnd(text, chunk, block.end());
      String plain = plainMarks(text.substring(chunk, chunkEnd));
      for (var found : tools.get().sentences.sentPosDetect(plain)) {
        spans.add(new Span(chunk + found.getStart(), chunk + found.getEnd()));
      }
      chunk = chunkEnd;
    }
    return spans;
  }

  private static int chunkEnd(String text, int start, int end) {
    if (end - start <= 2 * MAX_SENTENCE) {
      return end;
    }
    int limit = start + 2 * MAX_SENTENCE;
    int stop = text.lastIndexOf(". ", limit);
    if (stop > start + MAX_SENTENCE / 2) {
      return stop + 1;
    }
    int space = text.lastIndexOf(' ', limit);
    if (space > start + MAX_SENTENCE / 2) {
      return space + 1;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit + 1 : limit;
  }

  private List<Span> words(String text, Span sentence) {
    List<Span> words = new ArrayList<>();
    for (var found : tools.get().tokenizer.tokenizePos(plainMarks(sentence.in(text)))) {
      int start = sentence.start() + found.getStart();
      int end = sentence.start() + found.getEnd();
      if (joins(text, start, end)) {
        // The treebanks have the hyphen of "Jean-Luc" for itself.
        words.add(new Span(start, start + 1));
        start++;
      }
      words.add(new Span(start, end));
    }
    return words;
  }

  /** Whether a token begins with a hyphen that joins it to the one before. */
  private static boolean joins(String text, int start, int end) {
    return end - start > 1
        && text.charAt(start) == '-'
        && start > 0
        && Character.isLetterOrDigit(text.charAt(start - 1))
        && Character.isLetter(text.codePointAt(start + 1));
  }

  /** Where the part of a sentence ends that begins with a word. */
  private static int cut(String text, List<Span> words, int from) {
    int most = from + MOST_TOKENS;
    if (words.size() <= most) {
      return words.size();
    }
    for (int i = most - 1; i > from + MOST_TOKENS / 2; i--) {
      if (BREAKS.indexOf(text.charAt(words.get(i).start())) >= 0) {
        return i + 1;
      }
    }
    return most;
  }

  /** Quotation marks and apostrophes as the models of OpenNLP have seen them, one for one. */
  private static String plainMarks(String text) {
    return text.replace('’', '\'')
        .replace('‘', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('„', '"');
  }

  private Tools newTools() {
    return new Tools(new SentenceDetectorME(sentenceModel), new TokenizerME(tokenizerModel));
  }

  private static String modelName(String kind) {
    return "opennlp-en-ud-ewt-" + kind + "-1.3";
  }

  private static InputStream model(String kind) {
    String name = "/" + modelName(kind) + "-2.5.4.bin";
    return Objects.requireNonNull(
        TextAnalyzer.class.getResourceAsStream(name), () -> "no model on the class path: " + name);
  }

  /** OpenNLP's tools keep state while they run, so each thread has its own. */
  private record Tools(SentenceDetectorME sentences, TokenizerME tokenizer) {}
}
