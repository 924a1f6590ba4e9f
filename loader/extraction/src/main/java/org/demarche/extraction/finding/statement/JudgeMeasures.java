package org.demarche.extraction.finding.statement;

import java.util.BitSet;
import java.util.List;

/**
 * What tells in numbers whether a found attribution is one: how sure each step was of it, how long
 * and how far its parts are, and which others claim the same words.
 */
final class JudgeMeasures {
  private final Passage p;
  private final FirstReading reading;
  private final List<TaggedAttribution> all;
  private final float[] values = new float[64];
  private int size;

  /**
   * Measures for the attributions found in a passage.
   *
   * @param all the likeliest one of each cue there
   */
  JudgeMeasures(FirstReading reading, List<TaggedAttribution> all) {
    this.reading = reading;
    this.p = reading.passage;
    this.all = all;
  }

  /**
   * The measures of one of them.
   *
   * @param score what the words say, as the logarithm of odds
   */
  float[] of(TaggedAttribution a, double score) {
    size = 0;
    add(score);
    add(Math.log(a.probability() / (1 - a.probability() + 1e-9)));
    add(a.variant().form());
    add(a.variant().gap());
    add(a.certainty());
    add(a.weakest());
    read(a);
    places(a);
    whole(a);
    others(a);
    float[] result = new float[size];
    System.arraycopy(values, 0, result, 0, size);
    return result;
  }

  private void add(double value) {
    values[size++] = (float) value;
  }

  private void read(TaggedAttribution a) {
    int first = a.content().nextSetBit(0);
    int last = a.content().length() - 1;
    int cue = a.cue();
    add(mean(a.content(), AttributionModel.CONTENT));
    add(mean(a.source(), AttributionModel.SOURCE));
    add(mean(a.content(), AttributionModel.SOURCE) + mean(a.content(), AttributionModel.CUE));
    add(reading.probability(first, AttributionModel.CONTENT));
    add(reading.probability(last, AttributionModel.CONTENT));
    add(reading.content(Math.max(0, first - 3), first));
    add(reading.content(last + 1, Math.min(p.length, last + 4)));
    add(reading.probability(cue, AttributionModel.CUE));
    add(reading.probability(cue, AttributionModel.CONTENT));
    add(reading.probability(cue, AttributionModel.SOURCE));
    int from = cue;
    while (from > 0 && p.sentences[from - 1] == p.sentences[cue]) {
      from--;
    }
    int to = cue + 1;
    while (to < p.length && p.sentences[to] == p.sentences[cue]) {
      to++;
    }
    add(reading.content(from, to));
    add(reading.content(0, p.length));
    add(to - from);
    add(cue - from);
  }

  private double mean(BitSet tokens, int label) {
    double sum = 0;
    for (int i = tokens.nextSetBit(0); i >= 0; i = tokens.nextSetBit(i + 1)) {
      sum += reading.probability(i, label);
    }
    return tokens.isEmpty() ? -1 : sum / tokens.cardinality();
  }

  private void places(TaggedAttribution a) {
    int cue = a.cue();
    int first = a.content().nextSetBit(0);
    int last = a.content().length() - 1;
    int source = a.source().nextSetBit(0);
    add(a.content().cardinality());
    add(a.source().cardinality());
    add(a.cueTokens().cardinality());
    add(first - cue);
    add(last - cue);
    add(source < 0 ? -99 : source - cue);
    add(p.sentences[first] - p.sentences[cue]);
    add(p.sentences[last] - p.sentences[cue]);
    add(p.sentences[cue]);
    add(p.length);
    add(p.verbs[cue] ? 1 : 0);
    add(p.act(cue) == 0 ? 0 : 1);
    add(p.inQuote(cue) ? 1 : 0);
    add(a.content().stream().filter(p::inQuote).count() / (double) a.content().cardinality());
  }

  private void whole(TaggedAttribution a) {
    BitSet content = a.content();
    int roots = 0;
    int spans = 0;
    int mine = 0;
    for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
      roots += p.isWord(i) && (p.head(i) < 0 || !content.get(p.head(i))) ? 1 : 0;
      mine += p.head(i) == a.cue() ? 1 : 0;
      spans += i == 0 || !content.get(i - 1) ? 1 : 0;
    }
    int first = content.nextSetBit(0);
    int last = content.length() - 1;
    int cut = 0;
    for (int i = Math.max(0, first - 40); i < Math.min(p.length, last + 40); i++) {
      boolean hangs = p.head(i) >= 0 && content.get(p.head(i)) && !content.get(i);
      cut += p.isWord(i) && hangs && !a.source().get(i) && !a.cueTokens().get(i) ? 1 : 0;
    }
    int subject = 0;
    for (int i = a.source().nextSetBit(0); i >= 0; i = a.source().nextSetBit(i + 1)) {
      subject = p.head(i) == a.cue() ? 1 : subject;
    }
    add(roots);
    add(spans);
    add(mine);
    add(cut);
    add(subject);
  }

  /** The most sure of the others that hold this one's cue, are held, or claim the same content. */
  private void others(TaggedAttribution a) {
    double within = 0;
    double holds = 0;
    double clash = 0;
    double clashCertainty = 0;
    double sourced = 0;
    int near = 0;
    for (TaggedAttribution other : all) {
      if (other.cue() == a.cue()) {
        continue;
      }
      near += p.sentences[other.cue()] == p.sentences[a.cue()] ? 1 : 0;
      if (other.content().get(a.cue())) {
        within = Math.max(within, other.probability() * other.certainty());
      }
      if (other.source().get(a.cue())) {
        sourced = Math.max(sourced, other.probability());
      }
      if (a.content().get(other.cue())) {
        holds = Math.max(holds, other.probability() * other.certainty());
      }
      if (a.clashes(other)) {
        clash = Math.max(clash, other.probability());
        clashCertainty = Math.max(clashCertainty, other.probability() * other.certainty());
      }
    }
    add(within);
    add(holds);
    add(clash);
    add(clashCertainty);
    add(sourced);
    add(near);
  }
}
