package org.demarche.loader.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Cuts a text into blocks, sentences and tokens and tags them, with OpenNLP and its Universal
 * Dependencies models for English. Safe for use by many threads.
 */
public final class TextAnalyzer {
  /** Longer stretches without a sentence end are cut here, so that time stays linear. */
  private static final int MAX_SENTENCE = 3_000;

  private final BlockSplitter blockSplitter =
      new BlockSplitter(Lines.of(TextAnalyzer.class, "furniture.txt"));
  private final QuoteFinder quoteFinder = new QuoteFinder();
  private final SentenceModel sentenceModel;
  private final TokenizerModel tokenizerModel;
  private final POSModel posModel;
  private final LemmatizerModel lemmatizerModel;
  private final ThreadLocal<Tools> tools = ThreadLocal.withInitial(this::newTools);

  /** Loads the models from the class path, which takes about a second. */
  public TextAnalyzer() {
    try {
      sentenceModel = new SentenceModel(model("sentence"));
      tokenizerModel = new TokenizerModel(model("tokens"));
      posModel = new POSModel(model("pos"));
      lemmatizerModel = new LemmatizerModel(model("lemmas"));
    } catch (IOException e) {
      throw new UncheckedIOException("the language models cannot be read", e);
    }
  }

  /**
   * Analyses a text.
   *
   * @param text well-formed Unicode with line feeds as line ends
   * @return its blocks, quotations, sentences and tokens
   */
  public AnnotatedText analyze(String text) {
    List<Block> blocks = blockSplitter.split(text);
    List<Span> quotes = quoteFinder.find(text, blocks);
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    int quote = 0;
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      while (quote < quotes.size() && quotes.get(quote).start() < block.start()) {
        quote++;
      }
      if (block.kind() == BlockKind.PARAGRAPH) {
        for (Span span : sentenceSpans(text, block, quotes, quote)) {
          int first = tokens.size();
          tokenize(text, span, tokens);
          if (tokens.size() > first) {
            sentences.add(new Sentence(b, first, tokens.size(), span.start(), span.end()));
          }
        }
      }
    }
    return new AnnotatedText(text, blocks, quotes, sentences, tokens);
  }

  private List<Span> sentenceSpans(String text, Block block, List<Span> quotes, int firstQuote) {
    List<Span> spans = new ArrayList<>();
    int quote = firstQuote;
    for (int chunk = block.start(); chunk < block.end(); ) {
      int chunkEnd = chunkEnd(text, chunk, block.end());
      for (var found : tools.get().sentences.sentPosDetect(text.substring(chunk, chunkEnd))) {
        Span span = new Span(chunk + found.getStart(), chunk + found.getEnd());
        while (quote < quotes.size() && quotes.get(quote).end() <= span.start() - 1) {
          quote++;
        }
        Span previous = spans.isEmpty() ? null : spans.getLast();
        if (previous != null
            && quote < quotes.size()
            && quotes.get(quote).start() < previous.end()
            && quotes.get(quote).end() > previous.end()
            && span.end() - previous.start() <= MAX_SENTENCE) {
          spans.set(spans.size() - 1, new Span(previous.start(), span.end()));
        } else {
          spans.add(span);
        }
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

  private void tokenize(String text, Span sentence, List<Token> out) {
    Tools t = tools.get();
    var spans = t.tokenizer.tokenizePos(sentence.in(text));
    String[] words = new String[spans.length];
    for (int i = 0; i < spans.length; i++) {
      words[i] =
          text.substring(
              sentence.start() + spans[i].getStart(), sentence.start() + spans[i].getEnd());
    }
    String[] tags = t.tagger.tag(words);
    String[] lemmas = t.lemmatizer.lemmatize(words, tags);
    for (int i = 0; i < spans.length; i++) {
      String lemma = lemmas[i].equals("O") || lemmas[i].equals("_") ? words[i] : lemmas[i];
      out.add(
          new Token(
              sentence.start() + spans[i].getStart(),
              sentence.start() + spans[i].getEnd(),
              words[i],
              tags[i],
              lemma.toLowerCase(Locale.ROOT)));
    }
  }

  private Tools newTools() {
    return new Tools(
        new SentenceDetectorME(sentenceModel),
        new TokenizerME(tokenizerModel),
        new POSTaggerME(posModel),
        new LemmatizerME(lemmatizerModel));
  }

  private static InputStream model(String kind) {
    String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
    return Objects.requireNonNull(
        TextAnalyzer.class.getResourceAsStream(name), () -> "no model on the class path: " + name);
  }

  /** OpenNLP's tools keep state while they run, so each thread has its own. */
  private record Tools(
      SentenceDetectorME sentences,
      TokenizerME tokenizer,
      POSTaggerME tagger,
      LemmatizerME lemmatizer) {}
}
