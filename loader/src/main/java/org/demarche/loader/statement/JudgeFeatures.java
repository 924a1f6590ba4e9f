package org.demarche.loader.statement;

import java.util.BitSet;
import java.util.List;
import org.demarche.loader.learning.Features;

/** What tells whether a found attribution, with its source and content, is one. */
final class JudgeFeatures {
  private JudgeFeatures() {}

  /**
   * Refills the features of one of the attributions found in a passage.
   *
   * @param all all that were found there, this one among them
   */
  static void fill(TaggedAttribution a, List<TaggedAttribution> all, Features f) {
    f.clear();
    Passage p = a.passage();
    int cue = a.cue();
    int lemma = p.lemma(cue);
    int odds = (int) Math.round(2 * Math.log(a.probability() / (1 - a.probability() + 1e-9)));
    int level = Math.max(-8, Math.min(12, odds));
    f.add(0);
    f.add(1, level);
    f.add(2, lemma);
    f.add(3, lemma, Math.floorDiv(level, 3));
    BitSet content = a.content();
    int first = content.nextSetBit(0);
    int last = content.length() - 1;
    int size = content.cardinality();
    int spans = spans(content);
    int length = size <= 3 ? size : size <= 6 ? 4 : size <= 12 ? 5 : size <= 25 ? 6 : 7;
    int side = last < cue ? 0 : first > cue ? 1 : 2;
    int quoted = quoted(p, content);
    f.add(34, p.act(cue), side, length);
    f.add(35, p.act(cue), Math.floorDiv(level, 2));
    f.add(36, p.act(p.head(cue)), p.relation(cue), p.act(cue));
    f.add(4, length);
    f.add(5, length, p.tag(cue), side);
    f.add(6, side, spans > 2 ? 3 : spans, quoted);
    f.add(7, lemma, side, quoted);
    f.add(8, quoted, Math.floorDiv(level, 2));
    f.add(9, length, Math.floorDiv(level, 2));
    source(a, lemma, level, f);
    int sure = (int) (10 * a.certainty());
    f.add(16, sure);
    f.add(17, sure, Math.floorDiv(level, 2));
    f.add(18, (int) (10 * a.weakest()));
    f.add(19, (int) (5 * a.weakest()), Math.floorDiv(level, 2));
    f.add(20, p.word(first), side);
    f.add(21, p.tag(first), p.tag(first - 1), side);
    f.add(22, p.word(first), lemma);
    f.add(23, p.tag(last), p.word(last + 1), side);
    f.add(24, p.word(last + 1), side);
    f.add(25, p.relation(cue), p.tag(cue), side);
    f.add(26, p.inQuote(cue) ? 1 : 0, quoted, Math.floorDiv(level, 3));
    f.add(27, p.lemma(p.head(cue)), p.relation(cue));
    f.add(28, p.tag(cue), a.cueTokens().cardinality());
    f.add(29, p.word(cue - 1), p.tag(cue));
    f.add(30, p.tag(cue - 1), p.tag(cue), p.tag(cue + 1));
    int child = root(p, content);
    f.add(31, p.relation(child), p.head(child) == cue ? 1 : 0);
    f.add(32, p.relation(child), p.tag(child), lemma);
    f.add(33, p.tag(child), length);
    neighbours(a, all, level, f);
    f.add(50, Math.min(3, p.sentences[cue]), p.length < 8 ? 1 : 0);
  }

  private static void source(TaggedAttribution a, int lemma, int level, Features f) {
    Passage p = a.passage();
    int first = a.source().nextSetBit(0);
    if (first < 0) {
      f.add(10, lemma);
      f.add(11, p.tag(a.cue()), p.relation(a.cue()));
      f.add(12, Math.floorDiv(level, 2));
      return;
    }
    int root = root(p, a.source());
    int place = p.head(root) == a.cue() ? 1 : 0;
    f.add(13, p.tag(root), p.relation(root), place, first < a.cue() ? 0 : 1);
    f.add(14, p.lemma(root), lemma);
    f.add(15, p.lemma(root));
    f.add(51, p.word(first));
    f.add(52, spans(a.source()), place);
    f.add(53, p.tag(root), lemma, p.relation(root));
    f.add(54, p.sentences[root] == p.sentences[a.cue()] ? 1 : 0, p.tag(root));
  }

  private static void neighbours(
      TaggedAttribution a, List<TaggedAttribution> all, int level, Features f) {
    int within = 0;
    int holds = 0;
    int overlap = 0;
    int better = 0;
    int alike = 0;
    for (TaggedAttribution other : all) {
      if (other.cue() == a.cue()) {
        continue;
      }
      boolean stronger = other.probability() > a.probability();
      if (other.content().get(a.cue())) {
        within = Math.max(within, stronger ? 2 : 1);
        f.add(46, a.passage().lemma(other.cue()), a.passage().lemma(a.cue()));
      }
      if (a.content().get(other.cue())) {
        holds = Math.max(holds, stronger ? 2 : 1);
      }
      if (a.clashes(other)) {
        overlap = Math.max(overlap, stronger ? 2 : 1);
        better = Math.max(better, (int) (4 * other.probability()));
        alike = Math.max(alike, (int) (4 * other.certainty()));
      }
    }
    f.add(40, within, holds, overlap);
    f.add(41, within, Math.floorDiv(level, 2));
    f.add(42, overlap, better, Math.floorDiv(level, 2));
    f.add(43, holds, Math.floorDiv(level, 2));
    f.add(44, Math.min(4, all.size()));
    f.add(45, overlap, alike);
    f.add(47, within, a.passage().lemma(a.cue()));
    f.add(48, holds, a.passage().lemma(a.cue()));
  }

  /** The first of the tokens whose head is none of them. */
  private static int root(Passage p, BitSet tokens) {
    int root = tokens.nextSetBit(0);
    for (int i = root; i >= 0; i = tokens.nextSetBit(i + 1)) {
      boolean punctuation = !Character.isLetterOrDigit(p.token(i).text().codePointAt(0));
      if (!punctuation && (p.head(i) < 0 || !tokens.get(p.head(i)))) {
        return i;
      }
    }
    return root;
  }

  private static int spans(BitSet tokens) {
    int spans = 0;
    for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(tokens.nextClearBit(i))) {
      spans++;
    }
    return spans;
  }

  /** How much of it is between quotation marks, from 0 to 3. */
  private static int quoted(Passage p, BitSet content) {
    long inside = content.stream().filter(p::inQuote).count();
    return (int) (3 * inside / Math.max(1, content.cardinality()));
  }
}
