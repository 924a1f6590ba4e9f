package org.demarche.extraction.reading.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Layer;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.TextAnalyzer;
import org.demarche.extraction.text.Token;

/**
 * Reads a text into a document whose sentences are tagged and parsed. Safe for use by many threads.
 */
public final class SyntaxReader {
  private static final String FOUND_BY = "demarche-syntax";
  private static final Set<String> NOMINAL = Set.of("PROPN", "NOUN", "ADJ", "NUM");
  private static final PartOfSpeech NAME = new PartOfSpeech("PROPN", "NNP");

  private final TextAnalyzer textAnalyzer = new TextAnalyzer();
  private final Syntax syntax;
  private final Set<String> names;

  /** A reader that knows no names beforehand. */
  public SyntaxReader() {
    this(Set.of());
  }

  /**
   * Loads the models from the class path, which takes about a second.
   *
   * @param names words that are proper nouns where they are printed so, letter case included, and
   *     that the tagger takes for neither noun, adjective nor number: "Moscow" at the start of a
   *     sentence, which it has seldom seen
   */
  public SyntaxReader(Set<String> names) {
    this.names = Set.copyOf(names);
    try (InputStream in =
            Objects.requireNonNull(Syntax.class.getResourceAsStream("syntax.bin.gz"));
        DataInputStream data =
            new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16))) {
      syntax = Syntax.read(data);
    } catch (IOException e) {
      throw new UncheckedIOException("the model of syntax cannot be read", e);
    }
  }

  /**
   * Reads a text.
   *
   * @param text well-formed Unicode with line feeds as line ends
   * @return a document with blocks, quotations, sentences, tokens and words
   */
  public Document read(String text) {
    Document document = textAnalyzer.analyze(text);
    Layer<Token> tokens = document.layer(Document.TOKENS);
    List<Word> words = new ArrayList<>(tokens.size());
    for (Sentence sentence : document.sentences()) {
      read(tokens.subList(sentence.firstToken(), sentence.endToken()), words);
    }
    Document read = document.with(Word.LAYER, words, FOUND_BY);
    WordTrees trees = new WordTrees(read);
    List<SentenceWords> sentences =
        read.sentences().stream().map(sentence -> new SentenceWords(trees, sentence)).toList();
    return read.with(SentenceWords.LAYER, sentences, FOUND_BY);
  }

  private void read(List<Token> tokens, List<Word> out) {
    String[] forms = tokens.stream().map(Token::text).toArray(String[]::new);
    List<PartOfSpeech> tags = syntax.tagger().tag(forms);
    for (int i = 0; i < forms.length; i++) {
      if (!NOMINAL.contains(tags.get(i).universal()) && names.contains(forms[i])) {
        tags.set(i, NAME);
      }
    }
    Tree tree = syntax.parser().parse(forms, tags);
    int first = out.size();
    for (int i = 0; i < forms.length; i++) {
      int head = tree.heads()[i];
      out.add(
          new Word(
              tokens.get(i),
              tags.get(i),
              syntax.lemmatizer().lemma(forms[i], tags.get(i)),
              head < 0 ? Word.ROOT : first + head,
              tree.relations().get(i)));
    }
  }
}
