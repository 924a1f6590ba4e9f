package org.demarche.extraction.finding.statement;

import java.util.Arrays;
import org.demarche.extraction.reading.learning.Features;

/**
 * What tells the source and the content of a given cue from other words: place, dependencies,
 * quotation marks, other cues between. Made for one cue, then asked token by token.
 */
final class SpanFeatures {
  private static final int ELSEWHERE = 9;
  private static final int MOST_UP = 3;
  private static final int MOST_DOWN = 3;

  private final FirstReading reading;
  private final Passage p;
  private final int cue;
  private final boolean[] candidates;
  private final int[] candidatesBefore;
  private final int[] ups;
  private final int[] branches;
  private final int[] downs;
  private final int[] owners;
  private final int lemma;
  private final int tag;
  private final int relation;
  private final int subject;
  private final int cueQuote;

  SpanFeatures(FirstReading reading, int cue) {
    this.reading = reading;
    this.p = reading.passage;
    this.cue = cue;
    this.candidates = reading.candidates;
    lemma = p.lemma(cue);
    tag = p.tag(cue);
    relation = p.relation(cue);
    cueQuote = p.quotes[cue];
    int found = p.child(cue, "nsubj");
    subject = found < 0 ? p.child(cue, "nsubj:pass") : found;
    candidatesBefore = new int[p.length + 1];
    for (int i = 0; i < p.length; i++) {
      candidatesBefore[i + 1] = candidatesBefore[i] + (candidates[i] && i != cue ? 1 : 0);
    }
    ups = new int[p.length];
    branches = new int[p.length];
    downs = new int[p.length];
    owners = new int[p.length];
    paths();
  }

  private void paths() {
    int[] rank = new int[p.length];
    Arrays.fill(rank, -1);
    int depth = 0;
    for (int a = cue; a >= 0; a = p.heads[a]) {
      rank[a] = depth++;
    }
    for (int i = 0; i < p.length; i++) {
      ups[i] = ELSEWHERE;
      branches[i] = -1;
      if (p.sentences[i] == p.sentences[cue]) {
        int below = -1;
        int down = 0;
        int at = i;
        while (at >= 0 && rank[at] < 0) {
          below = at;
          down++;
          at = p.heads[at];
        }
        ups[i] = at < 0 ? ELSEWHERE - 1 : Math.min(rank[at], MOST_UP);
        branches[i] = below;
        downs[i] = Math.min(down, MOST_DOWN);
      }
      owners[i] = owner(i);
    }
  }

  /**
   * 1 when the nearest cue above a token is ours, 2 when it is another one, 0 when there is none.
   */
  private int owner(int i) {
    int steps = 0;
    for (int a = p.heads[i]; a >= 0 && steps++ < 60; a = p.heads[a]) {
      if (a == cue) {
        return 1;
      }
      if (candidates[a]) {
        return 2;
      }
    }
    return 0;
  }

  void node(int t, Features f) {
    f.clear();
    int side = Integer.compare(t, cue);
    int distance = side * bucket(Math.abs(t - cue));
    int sentence = Math.max(-2, Math.min(2, p.sentences[t] - p.sentences[cue]));
    int branch = branches[t];
    int branchRelation = branch < 0 ? 0 : p.relations[branch];
    int branchSide = branch < 0 ? 0 : Integer.compare(branch, cue);
    int up = ups[t];
    int quote = quote(t);
    int others = others(t);
    int low = Math.min(t, cue);
    int high = Math.max(t, cue);
    int marks = Math.min(3, p.marksBefore[high] - p.marksBefore[low]);
    int commas = Math.min(3, p.commasBefore[high] - p.commasBefore[low]);
    int verbs = Math.min(3, p.verbsBefore[high] - p.verbsBefore[low]);
    f.add(0);
    f.add(1, distance);
    f.add(2, distance, lemma);
    f.add(3, distance, tag);
    f.add(4, side, sentence, quote);
    f.add(5, side, sentence, quote, lemma);
    f.add(6, up, branchRelation, branchSide);
    f.add(7, up, branchRelation, branchSide, lemma);
    f.add(8, up, branchRelation, branchSide, tag);
    f.add(9, up, branchRelation, branchSide, downs[t]);
    f.add(10, up, branchRelation, p.tag(t), side);
    f.add(11, up, branchRelation, p.relation(t), side);
    f.add(12, up, branchRelation, relation, side);
    f.add(13, up, branchRelation, quote, side);
    f.add(14, p.word(t), side);
    f.add(15, p.word(t), lemma, side);
    f.add(16, p.tag(t), side, lemma);
    f.add(17, p.tag(t), distance);
    f.add(18, p.word(t - 1), side);
    f.add(19, p.word(t + 1), side);
    f.add(20, p.tag(t - 1), p.tag(t), side);
    f.add(21, p.tag(t), p.tag(t + 1), side);
    f.add(22, p.lemma(t), p.relation(t), side);
    f.add(23, owners[t], others, side);
    f.add(24, owners[t], others, sentence, quote);
    f.add(25, owners[t], up, branchRelation);
    f.add(26, marks, quote, side, sentence);
    f.add(27, commas, side, up, branchRelation);
    f.add(28, verbs, side, up, others);
    f.add(29, marks, commas, side, lemma);
    f.add(30, t == cue ? 1 : 0, lemma);
    f.add(31, relation, side, sentence, quote);
    f.add(32, relation, distance);
    f.add(33, up, branchRelation, branchSide * 4 + quote, lemma);
    f.add(34, subject < 0 ? 0 : subject < cue ? 1 : 3, side, up, branchRelation);
    f.add(35, p.tag(t), p.relation(t), up, branchRelation);
    f.add(36, p.word(t), distance);
    f.add(37, p.lemma(p.head(t)), p.relation(t), side);
    f.add(38, candidates[t] ? 1 : 0, others, side, p.sentences[t] == p.sentences[cue] ? 1 : 0);
    f.add(39, verbs, side, p.tag(t), commas);
    f.add(40, side, sentence, others, marks);
    f.add(41, cueQuote < 0 ? 0 : 1, quote, side, sentence);
    f.add(42, p.word(cue + 1), side, distance);
    f.add(43, p.word(cue - 1), side, distance);
    f.add(44, p.tag(cue + 1), p.tag(cue + 2), side, sentence * 8 + quote);
    f.add(45, p.tag(cue - 1), side, sentence, quote);
    int nearer = p.sentences[t] == p.sentences[cue] ? -1 : p.openings[t];
    f.add(46, nearer, sentence, quote, others);
    f.add(47, nearer, sentence, lemma, side);
    int content = reading.level(t, AttributionModel.CONTENT);
    int source = reading.level(t, AttributionModel.SOURCE);
    f.add(60, content, side, others);
    f.add(61, content, source, side);
    f.add(62, content, up, branchRelation, branchSide);
    f.add(63, source, side, distance);
    f.add(64, content, owners[t], others, side);
    f.add(65, source, up, branchRelation, others);
    f.add(66, content, sentence, quote, side);
    int act = p.act(cue);
    f.add(51, act, up, branchRelation, branchSide);
    f.add(52, act, side, sentence, quote);
    f.add(53, act, p.tag(t), side);
    if (branch >= 0) {
      f.add(48, up, branchRelation, t == p.leftEdge(branch) ? 1 : 0, p.word(t));
      f.add(49, up, branchRelation, p.lemma(branch), side);
      f.add(50, branchRelation, p.tag(branch), up, lemma);
    }
  }

  void edge(int t, Features f) {
    f.clear();
    int side = Integer.compare(t, cue);
    boolean sentenceStart = t == 0 || p.sentences[t] != p.sentences[t - 1];
    int quoted = (p.inQuote(t) ? 1 : 0) + (t > 0 && p.inQuote(t - 1) ? 2 : 0);
    int branch = branches[t];
    int before = t == 0 ? -1 : branches[t - 1];
    boolean changed = branch != before || t > 0 && ups[t] != ups[t - 1];
    f.add(0);
    f.add(1, side, t == cue ? 1 : t - 1 == cue ? 2 : 0);
    f.add(2, side, sentenceStart ? 1 : 0, quoted);
    f.add(3, p.word(t), side, t - 1 == cue ? 1 : 0);
    f.add(4, p.word(t - 1), side, t == cue ? 1 : 0);
    f.add(5, p.tag(t - 1), p.tag(t), side);
    f.add(6, p.tag(t - 1), p.tag(t), quoted);
    f.add(7, changed ? 1 : 0, branch < 0 ? 0 : p.relations[branch], ups[t], side);
    f.add(8, changed ? 1 : 0, before < 0 ? 0 : p.relations[before], t == 0 ? -1 : ups[t - 1], side);
    f.add(9, p.marks[t] ? 1 : 0, t > 0 && p.marks[t - 1] ? 1 : 0, quoted, side);
    f.add(10, candidates[t] ? 1 : 0, t > 0 && candidates[t - 1] ? 1 : 0, side);
    f.add(11, side, Math.min(5, Math.abs(t - cue)), lemma);
    f.add(12, owners[t], t == 0 ? 0 : owners[t - 1], side);
    f.add(13, others(t), t == 0 ? 0 : others(t - 1), side, quoted);
    f.add(14, p.relation(t), changed ? 1 : 0, side);
    f.add(15, p.word(t - 1), p.tag(t), side);
    int content = reading.level(t, AttributionModel.CONTENT);
    int contentBefore = reading.level(t - 1, AttributionModel.CONTENT);
    f.add(20, contentBefore, content, side);
    f.add(21, contentBefore, content, others(t), sentenceStart ? 1 : 0);
    f.add(
        22,
        reading.level(t - 1, AttributionModel.SOURCE),
        reading.level(t, AttributionModel.SOURCE),
        side);
    f.add(16, p.tag(t - 1), p.word(t), side);
    f.add(
        17,
        sentenceStart ? 1 : 0,
        Math.max(-2, Math.min(2, p.sentences[t] - p.sentences[cue])),
        quoted,
        others(t));
  }

  /** 0 outside, 1 in the cue's own quotation, 2 in the first one beside it, 3 in a farther one. */
  private int quote(int t) {
    if (p.quotes[t] < 0) {
      return 0;
    }
    if (p.quotes[t] == cueQuote) {
      return 1;
    }
    int low = Math.min(t, cue);
    int high = Math.max(t, cue);
    return p.marksBefore[high] - p.marksBefore[low] <= 1 ? 2 : 3;
  }

  /** How many other candidate cues stand between, at most 3. */
  private int others(int t) {
    return t < cue
        ? Math.min(3, candidatesBefore[cue] - candidatesBefore[t])
        : Math.min(3, candidatesBefore[t + 1] - candidatesBefore[cue + 1]);
  }

  private static int bucket(int distance) {
    return distance <= 6
        ? distance
        : distance <= 10 ? 7 : distance <= 20 ? 8 : distance <= 40 ? 9 : 10;
  }
}
