package org.demarche.extraction.finding.statement;

import org.demarche.extraction.reading.learning.Features;

/**
 * What tells the words of sources, cues and contents from others without regard for a single cue:
 * the words around, the dependencies, quotation marks, and the cues that may govern them.
 */
final class WordFeatures {
  private static final int MOST_STEPS = 20;
  private static final int FAR = 12;

  private final Passage p;

  /** The nearest token above that the inventory of cues knows, and the token below it; or -1. */
  private final int[] above;

  private final int[] below;

  /** The nearest token before and behind in the same sentence that the inventory knows, or -1. */
  private final int[] before;

  private final int[] behind;

  /** Whether the sentence of a token has a known cue (1) and quotation marks (2). */
  private final int[] sentenceKind;

  private final boolean[] opensInQuote;

  WordFeatures(Passage p) {
    this.p = p;
    above = new int[p.length];
    below = new int[p.length];
    before = new int[p.length];
    behind = new int[p.length];
    sentenceKind = new int[p.length];
    opensInQuote = new boolean[p.length];
    governors();
    for (int from = 0; from < p.length; ) {
      int to = from;
      while (to < p.length && p.sentences[to] == p.sentences[from]) {
        to++;
      }
      sentence(from, to);
      from = to;
    }
  }

  private void governors() {
    for (int i = 0; i < p.length; i++) {
      int under = i;
      int at = p.heads[i];
      int steps = 0;
      while (at >= 0 && p.acts[at] == 0 && steps++ < MOST_STEPS) {
        under = at;
        at = p.heads[at];
      }
      boolean found = at >= 0 && p.acts[at] != 0;
      above[i] = found ? at : -1;
      below[i] = found ? under : -1;
    }
  }

  private void sentence(int from, int to) {
    int kind = 0;
    int last = -1;
    for (int i = from; i < to; i++) {
      before[i] = last;
      if (p.acts[i] != 0) {
        last = i;
        kind |= 1;
      }
      kind |= p.marks[i] ? 2 : 0;
      opensInQuote[i] = p.inQuote(from);
    }
    int next = -1;
    for (int i = to - 1; i >= from; i--) {
      behind[i] = next;
      next = p.acts[i] == 0 ? next : i;
      sentenceKind[i] = kind;
    }
  }

  void node(int t, Features f) {
    f.clear();
    int quote = quote(t);
    int word = p.word(t);
    int tag = p.tag(t);
    int relation = p.relation(t);
    f.add(0);
    f.add(1, word);
    f.add(2, p.lemma(t), tag);
    f.add(3, tag, quote);
    f.add(4, p.word(t - 1), word);
    f.add(5, word, p.word(t + 1));
    f.add(6, p.word(t - 1));
    f.add(7, p.word(t + 1));
    f.add(8, p.word(t - 2));
    f.add(9, p.word(t + 2));
    f.add(10, p.tag(t - 1), tag, p.tag(t + 1));
    f.add(11, p.tag(t - 2), p.tag(t - 1), tag);
    f.add(12, tag, p.tag(t + 1), p.tag(t + 2));
    f.add(13, relation, quote);
    f.add(14, relation, tag, p.tag(p.head(t)));
    f.add(15, p.lemma(p.head(t)), relation);
    f.add(16, p.act(t), tag, quote);
    f.add(17, p.act(t), p.act(t + 1), p.act(t - 1));
    f.add(18, p.act(p.head(t)), relation, Integer.compare(t, p.head(t)));
    governor(t, quote, f);
    neighbours(t, quote, f);
    int kind = sentenceKind[t] + (opensInQuote[t] ? 4 : 0);
    f.add(40, kind, quote);
    f.add(41, kind, tag, relation);
    f.add(42, kind, Math.min(3, p.sentences[t]), quote);
    boolean capital = Character.isUpperCase(p.token(t).text().codePointAt(0));
    f.add(43, capital ? 1 : 0, tag, quote);
    f.add(44, p.lemma(t), kind);
  }

  private void governor(int t, int quote, Features f) {
    int governor = above[t];
    if (governor < 0) {
      f.add(20, p.relation(t), quote);
      f.add(21, p.tag(t), quote);
      return;
    }
    int under = below[t];
    int branch = p.relation(under);
    int side = Integer.compare(t, governor);
    int act = p.act(governor);
    f.add(22, branch, side, quote);
    f.add(23, branch, side, act);
    f.add(24, branch, side, p.lemma(governor));
    f.add(25, branch, side, p.relation(governor), p.tag(governor));
    f.add(26, branch, under == t ? 1 : 0, p.tag(t), act);
    f.add(27, branch, side, p.tag(under), act);
    int higher = above[governor];
    f.add(28, branch, higher < 0 ? 0 : p.act(higher), act);
    f.add(
        29, branch, higher < 0 ? 0 : p.lemma(higher), higher < 0 ? 0 : p.relation(below[governor]));
    f.add(30, branch, p.word(t), act);
  }

  private void neighbours(int t, int quote, Features f) {
    int left = before[t];
    int right = behind[t];
    f.add(31, left < 0 ? 0 : p.act(left), near(t, left), quote);
    f.add(32, right < 0 ? 0 : p.act(right), near(t, right), quote);
    f.add(33, left < 0 ? 0 : p.lemma(left), p.tag(t));
    f.add(34, right < 0 ? 0 : p.lemma(right), p.tag(t));
    f.add(35, left < 0 ? 0 : p.act(left), right < 0 ? 0 : p.act(right), quote);
    f.add(36, marks(left, t), marks(t, right), quote, left < 0 ? 0 : right < 0 ? 1 : 2);
    f.add(37, left < 0 ? 0 : p.lemma(left), near(t, left));
    f.add(38, right < 0 ? 0 : p.lemma(right), near(t, right));
  }

  private static int near(int t, int other) {
    int distance = Math.abs(t - other);
    return other < 0 ? 0 : distance <= 3 ? distance : distance <= 6 ? 4 : distance <= FAR ? 5 : 6;
  }

  private int marks(int from, int to) {
    return from < 0 || to < 0 ? 0 : Math.min(2, p.marksBefore[to] - p.marksBefore[from]);
  }

  private int quote(int t) {
    return p.marks[t] ? 2 : p.inQuote(t) ? 1 : 0;
  }

  void edge(int t, Features f) {
    f.clear();
    boolean first = t == 0 || p.sentences[t] != p.sentences[t - 1];
    int quotes = (t > 0 && p.inQuote(t - 1) ? 1 : 0) + (p.inQuote(t) ? 2 : 0);
    int mark = (t > 0 && p.marks[t - 1] ? 1 : 0) + (p.marks[t] ? 2 : 0);
    f.add(0);
    f.add(1, first ? 1 : 0, quotes, mark);
    f.add(2, p.tag(t - 1), p.tag(t));
    f.add(3, p.word(t), first ? 1 : 0);
    f.add(4, p.word(t - 1));
    f.add(5, p.act(t), p.act(t - 1));
    f.add(6, p.word(t - 1), p.word(t));
    f.add(7, p.relation(t), p.tag(t - 1));
    int governor = above[t];
    boolean same = t > 0 && above[t - 1] == governor && below[t - 1] == below[t];
    f.add(8, same ? 1 : 0, governor < 0 ? 0 : p.relation(below[t]), first ? 1 : 0);
    f.add(9, same ? 1 : 0, quotes, sentenceKind[t], mark);
    f.add(10, p.tag(t - 1), p.tag(t), governor < 0 ? 0 : p.relation(below[t]));
    f.add(11, first ? 1 : 0, sentenceKind[t], t == 0 ? 8 : sentenceKind[t - 1], quotes);
  }
}
