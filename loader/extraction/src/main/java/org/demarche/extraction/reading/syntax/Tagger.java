package org.demarche.extraction.reading.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.extraction.reading.learning.Features;
import org.demarche.extraction.reading.learning.LinearModel;

/**
 * Tags words from left to right with their universal part of speech and their Penn Treebank tag,
 * one decision for both. Safe for use by many threads.
 */
public final class Tagger {
  private final List<PartOfSpeech> tags;
  private final LinearModel model;

  Tagger(List<PartOfSpeech> tags, LinearModel model) {
    this.tags = List.copyOf(tags);
    this.model = model;
  }

  /** The tags of a sentence's words. */
  public List<PartOfSpeech> tag(String[] words) {
    WordForms forms = new WordForms(words);
    Features features = new Features();
    float[] scores = new float[tags.size()];
    List<PartOfSpeech> found = new ArrayList<>(words.length);
    int before = -1;
    int beforeThat = -1;
    for (int i = 0; i < words.length; i++) {
      features(forms, i, before, beforeThat, features);
      Arrays.fill(scores, 0);
      model.addScores(features, scores);
      beforeThat = before;
      before = best(scores);
      found.add(tags.get(before));
    }
    return found;
  }

  static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /** Refills the features of a word, given the numbers of the two tags before it (-1: none). */
  static void features(WordForms w, int i, int before, int beforeThat, Features f) {
    f.clear();
    f.add(0);
    f.add(1, w.word(i));
    f.add(2, w.word(i - 1));
    f.add(3, w.word(i - 2));
    f.add(4, w.word(i + 1));
    f.add(5, w.word(i + 2));
    for (int length = 1; length <= 4; length++) {
      f.add(5 + length, w.suffix(i, length));
    }
    for (int length = 1; length <= 3; length++) {
      f.add(10 + length, w.prefix(i, length));
    }
    f.add(14, w.shape(i));
    f.add(15, before);
    f.add(16, before, beforeThat);
    f.add(17, before, w.word(i));
    f.add(18, w.suffix(i - 1, 3));
    f.add(19, w.suffix(i + 1, 3));
    f.add(20, w.shape(i), i == 0 ? 1 : 0);
    f.add(21, w.shape(i - 1), w.shape(i), w.shape(i + 1));
    f.add(22, w.word(i), w.word(i + 1));
    f.add(23, w.word(i - 1), w.word(i));
    f.add(24, before, w.suffix(i, 3));
    f.add(25, before, w.word(i + 1));
    f.add(26, w.suffix(i + 1, 3), w.suffix(i, 2));
    f.add(27, before, beforeThat, w.word(i));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeShort(tags.size());
    for (PartOfSpeech tag : tags) {
      out.writeUTF(tag.universal());
      out.writeUTF(tag.penn());
    }
    model.write(out);
  }

  static Tagger read(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<PartOfSpeech> tags = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String universal = in.readUTF();
      tags.add(new PartOfSpeech(universal, in.readUTF()));
    }
    return new Tagger(tags, LinearModel.read(in));
  }
}
