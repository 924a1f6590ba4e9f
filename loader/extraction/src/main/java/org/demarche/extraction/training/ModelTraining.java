package org.demarche.extraction.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.demarche.extraction.reading.syntax.Lemmatizer;
import org.demarche.extraction.reading.syntax.TreebankSentence;

/**
 * Learns from files what the loader needs beside the encoder and its heads, which a program of its
 * own trains. The same files in the same order give the same bytes.
 */
public final class ModelTraining {
  /**
   * Learns dictionary forms.
   *
   * @param treebanks CoNLL-U with Penn Treebank tags in the fifth column
   * @param output where they go
   * @throws IOException when a file cannot be read, is not CoNLL-U, or the output not written
   */
  public void lemmas(List<Path> treebanks, Path output) throws IOException {
    List<TreebankSentence> sentences = new ArrayList<>();
    for (Path file : treebanks) {
      sentences.addAll(Treebank.read(file));
    }
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(output)), 1 << 16))) {
      Lemmatizer.learn(sentences).write(out);
    }
  }
}
