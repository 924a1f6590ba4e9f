package org.demarche.extraction.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.demarche.extraction.reading.syntax.PartOfSpeech;
import org.demarche.extraction.reading.syntax.TreebankSentence;

/** Reads treebanks in CoNLL-U, gzipped or not. Multiword tokens and empty nodes are passed over. */
final class Treebank {
  private Treebank() {}

  /**
   * The sentences of a file.
   *
   * @throws IOException when the file cannot be read or is not CoNLL-U; the message names the line
   */
  static List<TreebankSentence> read(Path file) throws IOException {
    List<TreebankSentence> sentences = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      TokenRows rows = new TokenRows();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          rows.end(sentences);
        } else if (!line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          if (columns.length != 10) {
            throw new IOException(file + ", line " + number + ": not ten columns of CoNLL-U");
          }
          if (columns[0].chars().allMatch(Character::isDigit)) {
            rows.add(columns);
          }
        }
      }
      rows.end(sentences);
    }
    return sentences;
  }

  private static final class TokenRows {
    private final List<String[]> rows = new ArrayList<>();

    void add(String[] columns) {
      rows.add(columns);
    }

    void end(List<TreebankSentence> sentences) {
      if (rows.isEmpty()) {
        return;
      }
      List<String> words = new ArrayList<>();
      List<PartOfSpeech> tags = new ArrayList<>();
      List<String> lemmas = new ArrayList<>();
      for (String[] c : rows) {
        words.add(c[1]);
        lemmas.add(c[2]);
        tags.add(new PartOfSpeech(c[3], c[4]));
      }
      sentences.add(new TreebankSentence(words, tags, lemmas));
      rows.clear();
    }
  }
}
