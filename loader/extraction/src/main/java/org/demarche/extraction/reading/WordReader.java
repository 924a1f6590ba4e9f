package org.demarche.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.encoder.Encoder;
import org.demarche.extraction.encoder.Tensor;
import org.demarche.extraction.encoder.Window;
import org.demarche.extraction.reading.syntax.PartOfSpeech;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Layer;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.text.Token;

/**
 * Tells what the tokens of one document are, which belong to names and how they depend on each
 * other, window by window. Where the model sees no sentence begin behind a full stop ("5:10 p.m.
 * local time"), the two that were cut there are one.
 */
final class WordReader {
  private static final Set<String> NOMINAL = Set.of("PROPN", "NOUN", "ADJ", "NUM");
  private static final PartOfSpeech NAME = new PartOfSpeech("PROPN", "NNP");

  /** A sentence that begins with less probability is none. */
  private static final float UNLIKELY = 0.5f;

  private static final float SURELY_NONE = 0.01f;

  /** Sentences are not joined to more tokens than they are cut to. */
  private static final int MOST_TOKENS = 160;

  private final ReadingModel model;
  private final Document document;
  private final Set<String> names;
  private final Layer<Token> tokens;
  private final List<Word> words = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final NameLabels nameLabels;

  /** Of the tokens from {@link #bufferFrom} on: what they are, and their vectors. */
  private final List<PartOfSpeech> tags = new ArrayList<>();

  private final List<float[]> vectors = new ArrayList<>();
  private final List<Float> starts = new ArrayList<>();
  private int bufferFrom;
  private int nextSentence;

  WordReader(ReadingModel model, Document document, Set<String> names) {
    this.model = model;
    this.document = document;
    this.names = names;
    this.tokens = document.layer(Document.TOKENS);
    this.nameLabels = new NameLabels(document.text(), model.labels().names());
  }

  /** Takes in the words of the next window. */
  void read(Window window, Tensor.Floats wordVectors) {
    read(tokens.at(window.words().getLast().start()) + 1, window.words(), wordVectors.values());
  }

  private void read(int to, List<Span> ofWindow, float[] wordVectors) {
    int from = bufferFrom + vectors.size();
    if (to > from) {
      tag(from, to, ofWindow, wordVectors);
    }
    finish(to);
  }

  private void tag(int from, int to, List<Span> ofWindow, float[] wordVectors) {
    float[] gathered = new float[(to - from) * Encoder.WIDTH];
    int word = 0;
    for (int i = from; i < to; i++) {
      word = wordOf(tokens.get(i), ofWindow, word);
      float[] vector = new float[Encoder.WIDTH];
      System.arraycopy(wordVectors, word * Encoder.WIDTH, vector, 0, Encoder.WIDTH);
      System.arraycopy(vector, 0, gathered, (i - from) * Encoder.WIDTH, Encoder.WIDTH);
      vectors.add(vector);
    }
    List<Tensor.Floats> found =
        model.tags().run(Map.of("words", new Tensor.Floats(gathered, to - from, Encoder.WIDTH)));
    HeadLabels labels = model.labels();
    for (int i = from; i < to; i++) {
      int row = i - from;
      tags.add(
          tag(
              tokens.get(i).text(),
              new PartOfSpeech(
                  labels.universal().get(found.get(0).best(row)),
                  labels.penn().get(found.get(1).best(row)))));
      nameLabels.add(tokens.get(i), found.get(2).best(row));
      starts.add(found.get(3).at(row, 1));
    }
  }

  private PartOfSpeech tag(String form, PartOfSpeech found) {
    return !NOMINAL.contains(found.universal()) && names.contains(form) ? NAME : found;
  }

  /** The word of the window that begins in a token, or else holds its start. */
  private static int wordOf(Token token, List<Span> words, int from) {
    int word = from;
    while (word < words.size() && words.get(word).start() < token.start()) {
      word++;
    }
    boolean begins = word < words.size() && words.get(word).start() < token.end();
    return begins ? word : Math.max(0, word - 1);
  }

  /** Parses the sentences whose words are all known, and of which it is known where they end. */
  private void finish(int read) {
    Layer<Sentence> cut = document.sentences();
    while (nextSentence < cut.size() && cut.get(nextSentence).endToken() <= read) {
      Sentence sentence = cut.get(nextSentence);
      int behind = nextSentence + 1;
      while (behind < cut.size() && mayGoOn(sentence, cut.get(behind))) {
        if (cut.get(behind).endToken() > read) {
          return;
        }
        if (begins(cut.get(behind).firstToken())) {
          break;
        }
        Sentence more = cut.get(behind);
        sentence =
            new Sentence(
                sentence.block(),
                sentence.firstToken(),
                more.endToken(),
                sentence.start(),
                more.end());
        behind++;
      }
      parse(sentence);
      nextSentence = behind;
    }
  }

  /** Whether a sentence begins with a token behind a full stop; a capital all but tells. */
  private boolean begins(int token) {
    boolean capital = Character.isUpperCase(tokens.get(token).text().codePointAt(0));
    return starts.get(token - bufferFrom) >= (capital ? SURELY_NONE : UNLIKELY);
  }

  private boolean mayGoOn(Sentence sentence, Sentence next) {
    return next.block() == sentence.block()
        && document.text().charAt(sentence.end() - 1) == '.'
        && next.firstToken() < next.endToken()
        && next.endToken() - sentence.firstToken() <= MOST_TOKENS;
  }

  private void parse(Sentence sentence) {
    int first = sentence.firstToken();
    int size = sentence.endToken() - first;
    if (size > 0) {
      float[] gathered = new float[size * Encoder.WIDTH];
      for (int i = 0; i < size; i++) {
        System.arraycopy(
            vectors.get(first - bufferFrom + i), 0, gathered, i * Encoder.WIDTH, Encoder.WIDTH);
      }
      Tensor.Floats own = new Tensor.Floats(gathered, size, Encoder.WIDTH);
      int[] heads = TreeDecoder.heads(model.arcs().run(Map.of("words", own)).getFirst());
      long[] indices = new long[size];
      for (int i = 0; i < size; i++) {
        indices[i] = heads[i];
      }
      Tensor.Floats relations =
          model
              .relations()
              .run(Map.of("words", own, "heads", new Tensor.Indices(indices, size)))
              .getFirst();
      for (int i = 0; i < size; i++) {
        PartOfSpeech tag = tags.get(first - bufferFrom + i);
        Token token = tokens.get(first + i);
        words.add(
            new Word(
                token,
                tag,
                model.lemmatizer().lemma(token.text(), tag),
                heads[i] == 0 ? Word.ROOT : first + heads[i] - 1,
                model.labels().relations().get(relations.best(i))));
      }
    }
    sentences.add(sentence);
    int done = sentence.endToken() - bufferFrom;
    tags.subList(0, done).clear();
    vectors.subList(0, done).clear();
    starts.subList(0, done).clear();
    bufferFrom = sentence.endToken();
  }

  /** The document with what was read, once all windows were. */
  Document document() {
    // Blanks that are tokens are no words of the encoder; behind the last one it says nothing.
    read(tokens.size(), List.of(), new float[Encoder.WIDTH]);
    return document
        .with(Document.SENTENCES, sentences, model.name())
        .with(Word.LAYER, words, model.name())
        .with(NameSpan.LAYER, nameLabels.names(), model.name());
  }
}
