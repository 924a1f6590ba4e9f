package org.demarche.extraction.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.demarche.extraction.evaluation.AnnotatedArticle;
import org.demarche.extraction.evaluation.AnnotatedArticles;
import org.demarche.extraction.finding.statement.AttributionModel;
import org.demarche.extraction.finding.statement.AttributionTrainer;
import org.demarche.extraction.reading.syntax.Syntax;
import org.demarche.extraction.reading.syntax.SyntaxReader;
import org.demarche.extraction.reading.syntax.SyntaxTrainer;
import org.demarche.extraction.reading.syntax.TreebankSentence;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.who.ReferenceData;

/**
 * Trains the models of the loader from files and writes them. Seeded: the same files in the same
 * order give the same bytes.
 */
public final class ModelTraining {
  private static final int SYNTAX_EPOCHS = 8;
  private static final long SEED = 1;

  /**
   * Trains the model of attributions.
   *
   * @param annotated JSON lines with {@code id}, {@code text} and {@code attributions}
   * @param output where the model goes
   * @throws IOException when a file cannot be read, is not of that form, or the model not written
   */
  public void attributions(List<Path> annotated, Path output) throws IOException {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (Path file : annotated) {
      articles.addAll(new AnnotatedArticles().read(file));
    }
    SyntaxReader analyzer = new SyntaxReader(ReferenceData.standard().oneWordNames());
    List<Document> texts =
        articles.parallelStream().map(article -> analyzer.read(article.text())).toList();
    AttributionTrainer trainer = new AttributionTrainer(SEED);
    for (int i = 0; i < articles.size(); i++) {
      trainer.add(texts.get(i), articles.get(i).attributions());
    }
    AttributionModel model = trainer.train();
    try (DataOutputStream out = open(output)) {
      model.write(out);
    }
  }

  /**
   * Trains tagger, parser and lemmatizer.
   *
   * @param treebanks CoNLL-U with Penn Treebank tags in the fifth column
   * @param output where the model goes
   * @throws IOException when a file cannot be read, is not CoNLL-U, or the model not written
   */
  public void syntax(List<Path> treebanks, Path output) throws IOException {
    List<TreebankSentence> sentences = new ArrayList<>();
    for (Path file : treebanks) {
      sentences.addAll(Treebank.read(file));
    }
    Syntax syntax = new SyntaxTrainer(sentences, SYNTAX_EPOCHS, SEED).train();
    try (DataOutputStream out = open(output)) {
      syntax.write(out);
    }
  }

  private static DataOutputStream open(Path output) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(output)), 1 << 16));
  }
}
