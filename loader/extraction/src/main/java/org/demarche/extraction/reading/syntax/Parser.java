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
 * A greedy transition-based dependency parser: arc-hybrid transitions, features after Zhang and
 * Nivre (2011). Time is linear in the number of words. Safe for use by many threads.
 */
public final class Parser {
  private final List<String> relations;
  private final LinearModel model;

  Parser(List<String> relations, LinearModel model) {
    this.relations = List.copyOf(relations);
    this.model = model;
  }

  /** The dependencies of a tagged sentence. */
  public Tree parse(String[] words, List<PartOfSpeech> tags) {
    WordForms forms = new WordForms(words);
    int[] tagCodes = tagCodes(tags);
    ParserState state = new ParserState(words.length);
    Features features = new Features();
    float[] scores = new float[1 + 2 * relations.size()];
    while (!state.isFinal()) {
      int transition = ParserState.SHIFT;
      if (state.stackSize() > 0) {
        features(state, forms, tagCodes, features);
        Arrays.fill(scores, 0);
        model.addScores(features, scores);
        transition = best(scores, state);
      }
      state.apply(transition);
    }
    int[] heads = new int[words.length];
    List<String> names = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      boolean root = state.heads[i] == state.root();
      heads[i] = root ? -1 : state.heads[i];
      names.add(root ? "root" : relations.get(state.relations[i]));
    }
    return new Tree(heads, names);
  }

  static int best(float[] scores, ParserState state) {
    int best = -1;
    for (int transition = 0; transition < scores.length; transition++) {
      if (isValid(transition, state) && (best < 0 || scores[transition] > scores[best])) {
        best = transition;
      }
    }
    return best;
  }

  static boolean isValid(int transition, ParserState state) {
    return transition == ParserState.SHIFT
        ? state.canShift()
        : transition % 2 == 1 ? state.canAttachLeft() : state.canAttachRight();
  }

  static int[] tagCodes(List<PartOfSpeech> tags) {
    int[] codes = new int[tags.size() + 1];
    for (int i = 0; i < tags.size(); i++) {
      codes[i] = tags.get(i).penn().hashCode() * 31 + tags.get(i).universal().hashCode();
    }
    codes[tags.size()] = 7;
    return codes;
  }

  static void features(ParserState s, WordForms w, int[] tags, Features f) {
    f.clear();
    int s0 = s.stack(0);
    int s1 = s.stack(1);
    int s2 = s.stack(2);
    int b0 = s.buffer(0);
    int b1 = s.buffer(1);
    int b2 = s.buffer(2);
    int ws0 = word(w, s0);
    int ws1 = word(w, s1);
    int wb0 = word(w, b0);
    int wb1 = word(w, b1);
    int ts0 = tag(tags, s0);
    int ts1 = tag(tags, s1);
    int ts2 = tag(tags, s2);
    int tb0 = tag(tags, b0);
    int tb1 = tag(tags, b1);
    int tb2 = tag(tags, b2);
    f.add(0);
    f.add(1, ws0);
    f.add(2, ts0);
    f.add(3, ws0, ts0);
    f.add(4, ws1, ts1);
    f.add(5, ts1);
    f.add(6, wb0);
    f.add(7, tb0);
    f.add(8, wb0, tb0);
    f.add(9, wb1, tb1);
    f.add(10, tb1, tb2);
    f.add(11, word(w, b2), tb2);
    f.add(12, ws0, wb0);
    f.add(13, ts0, tb0);
    f.add(14, ws0, tb0);
    f.add(15, ts0, wb0);
    f.add(16, ts0, tb0, tb1);
    f.add(17, ts1, ts0, tb0);
    f.add(18, ts2, ts1, ts0);
    f.add(19, ws0, ts0, tb0, tb1);
    f.add(20, ws1, ws0);
    f.add(21, ts1, ts0);
    f.add(22, ts1, ws0);
    f.add(23, ws1, ts0);
    f.add(24, ws0, tb0, tb1);
    f.add(25, ts0, tb0, tb1, tb2);
    int distance = s0 < 0 || b0 < 0 ? 0 : bucket(b0 - s0);
    int below = s1 < 0 ? 0 : bucket(s0 - s1);
    f.add(26, ts0, tb0, distance);
    f.add(27, ws0, distance);
    f.add(28, wb0, distance);
    f.add(29, ts1, ts0, below);
    f.add(30, ts0, s.leftCount(s0), s.rightCount(s0));
    f.add(31, ws0, s.rightCount(s0));
    f.add(32, tb0, s.leftCount(b0));
    f.add(33, ts1, s.rightCount(s1), s.leftCount(s1));
    int[] kin = {s.leftmost(s0), s.rightmost(s0), s.leftmost(b0), s.rightmost(s1), s.leftmost(s1)};
    for (int k = 0; k < kin.length; k++) {
      int t = tag(tags, kin[k]);
      int r = s.relation(kin[k]);
      f.add(34 + k, word(w, kin[k]), r);
      f.add(40 + k, t, r);
      f.add(46 + k, ts0, tb0, t);
      f.add(52 + k, ts1, ts0, r);
      f.add(58 + k, ts0, tb0, r);
    }
    int l2 = s.secondLeft(s0);
    int r2 = s.secondRight(s0);
    f.add(64, ts0, s.relation(kin[0]), s.relation(l2));
    f.add(65, ts0, s.relation(kin[1]), s.relation(r2));
    f.add(66, tb0, s.relation(kin[2]), s.relation(s.secondLeft(b0)));
    f.add(67, ts0, tb0, s.relation(kin[0]), s.relation(kin[1]));
    f.add(68, w.suffix(s0, 3), w.suffix(b0, 3));
    f.add(69, ws0, ws1, s.relation(kin[1]));
    f.add(70, ts1, s.relation(kin[3]), ts0, s.relation(kin[0]));
    f.add(71, s.relation(s.rightmost(s.rightmost(s1))), ts0);
    f.add(72, wb0, s.relation(kin[2]), ts0);
    f.add(73, ts0, tb0, ts1, tb1);
  }

  private static int word(WordForms w, int i) {
    return i == w.length() ? 3 : w.word(i);
  }

  private static int tag(int[] tags, int i) {
    return i < 0 ? 5 : tags[i];
  }

  private static int bucket(int distance) {
    return distance <= 5 ? distance : distance <= 10 ? 6 : 7;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeShort(relations.size());
    for (String relation : relations) {
      out.writeUTF(relation);
    }
    model.write(out);
  }

  static Parser read(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<String> relations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      relations.add(in.readUTF());
    }
    return new Parser(relations, LinearModel.read(in));
  }
}
