package org.demarche.extraction.finding.statement;

import java.util.BitSet;
import java.util.List;
import org.demarche.extraction.reading.learning.Features;

/** What tells whether a found attribution, with its source and content, is one. */
final class JudgeFeatures {
  private JudgeFeatures() {}

  /**
   * Refills the features of one of the attributions found in a passage.
   *
   * @param all the likeliest one of each cue there
   * @param reading the first reading of the passage
   */
  static void fill(
      TaggedAttribution a, List<TaggedAttribution> all, FirstReading reading, Features f) {
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
    variant(a, side, quoted, f);
    read(a, reading, level, f);
    whole(a, side, quoted, f);
  }

  private static void variant(TaggedAttribution a, int side, int quoted, Features f) {
    int form = a.variant().form();
    int gap = gap(a);
    f.add(60, form, gap);
    f.add(61, gap, side);
    f.add(62, form, side, quoted);
    f.add(63, form, a.passage().lemma(a.cue()));
  }

  private static int gap(TaggedAttribution a) {
    double gap = a.variant().gap();
    return gap == 0 ? 0 : 1 + (int) (gap < 1 ? 4 * gap : 3 + gap);
  }

  /** How the first reading agrees. */
  private static void read(TaggedAttribution a, FirstReading reading, int level, Features f) {
    Passage p = a.passage();
    int inside = mean(reading, a.content(), AttributionModel.CONTENT);
    int source = mean(reading, a.source(), AttributionModel.SOURCE);
    int first = a.content().nextSetBit(0);
    int last = a.content().length() - 1;
    int before = reading.contentLevel(Math.max(0, first - 3), first);
    int behind = reading.contentLevel(last + 1, Math.min(p.length, last + 4));
    int cue = reading.level(a.cue(), AttributionModel.CUE);
    f.add(64, inside);
    f.add(65, inside, gap(a));
    f.add(66, inside, Math.floorDiv(level, 2));
    f.add(67, before, behind);
    f.add(68, before, reading.level(first, AttributionModel.CONTENT));
    f.add(69, behind, reading.level(last, AttributionModel.CONTENT));
    f.add(70, cue, Math.floorDiv(level, 2));
    f.add(71, source, cue);
    f.add(72, source, inside);
    f.add(73, cue, inside / 2, source / 2);
  }

  private static int mean(FirstReading reading, BitSet tokens, int label) {
    int sum = 0;
    for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(i + 1)) {
      sum += reading.level(i, label);
    }
    return tokens.isEmpty() ? -1 : sum / tokens.cardinality();
  }

  /** Whether the content is made of whole clauses, sentences and quotations. */
  private static void whole(TaggedAttribution a, int side, int quoted, Features f) {
    Passage p = a.passage();
    BitSet content = a.content();
    int first = content.nextSetBit(0);
    int last = content.length() - 1;
    int roots = 0;
    int marks = 0;
    for (int i = first; i >= 0; i = content.nextSetBit(i + 1)) {
      boolean word = p.isWord(i);
      roots += word && (p.head(i) < 0 || !content.get(p.head(i))) ? 1 : 0;
      marks += p.marks[i] ? 1 : 0;
    }
    int cut = 0;
    int cutRelation = 0;
    for (int i = Math.max(0, first - 40); i < Math.min(p.length, last + 40); i++) {
      boolean word = p.isWord(i);
      boolean hangs = p.head(i) >= 0 && content.get(p.head(i)) && !content.get(i);
      if (word && hangs && !a.source().get(i) && !a.cueTokens().get(i)) {
        cut++;
        cutRelation = p.relation(i);
      }
    }
    int starts = first == 0 || p.sentences[first] != p.sentences[first - 1] ? 1 : 0;
    int ends = ends(p, last) ? 1 : 0;
    int sentences = Math.min(3, p.sentences[last] - p.sentences[first]);
    f.add(74, Math.min(4, roots), Math.min(3, cut), side);
    f.add(75, Math.min(3, cut), cutRelation);
    f.add(76, starts, ends, side);
    f.add(77, starts, ends, sentences, quoted);
    f.add(78, marks % 2, quoted, side);
    f.add(79, p.lemma(a.cue()), side, ends);
    f.add(80, p.sentences[first] - p.sentences[a.cue()], p.sentences[last] - p.sentences[a.cue()]);
    f.add(81, roots > 1 ? 1 : 0, a.variant().form(), gap(a));
    f.add(82, Math.min(3, cut), a.variant().form());
    f.add(83, ends, starts, a.variant().form(), gap(a) / 2);
    f.add(84, p.word(last), ends);
    f.add(85, p.tag(last), p.tag(last + 1));
  }

  /** Whether nothing but punctuation follows in the sentence. */
  private static boolean ends(Passage p, int last) {
    for (int i = last + 1; i < p.length && p.sentences[i] == p.sentences[last]; i++) {
      if (p.isWord(i)) {
        return false;
      }
    }
    return true;
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
      boolean punctuation = !p.isWord(i);
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
