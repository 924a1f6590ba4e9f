package org.demarche.extraction.finding.statement;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * An attribution as labelled tokens of a passage.
 *
 * @param passage the passage
 * @param cue the head of its cue
 * @param cueTokens the cue
 * @param source the source, empty where it has none
 * @param content the content, never empty
 * @param probability that there is an attribution
 * @param certainty the mean probability of the labels of its words
 * @param weakest the least probability of a label at an edge of its content
 * @param variant which of the possible labellings it is
 */
record TaggedAttribution(
    Passage passage,
    int cue,
    BitSet cueTokens,
    BitSet source,
    BitSet content,
    double probability,
    double certainty,
    double weakest,
    SpanVariant variant) {

  /** From the labels of a window; null where no word is labelled as content. */
  static @Nullable TaggedAttribution of(
      Passage p, int cue, int from, SpanVariant variant, double[][] marginals, double probability) {
    int[] labels = variant.labels();
    BitSet cueTokens = new BitSet();
    BitSet source = new BitSet();
    BitSet content = new BitSet();
    boolean words = false;
    double sum = 0;
    double weakest = 1;
    for (int i = 0; i < labels.length; i++) {
      switch (labels[i]) {
        case AttributionModel.CUE -> cueTokens.set(from + i);
        case AttributionModel.SOURCE -> source.set(from + i);
        case AttributionModel.CONTENT -> {
          content.set(from + i);
          sum += marginals[i][AttributionModel.CONTENT];
          weakest = Math.min(weakest, marginals[i][AttributionModel.CONTENT]);
          words |= p.isWord(from + i);
        }
        default -> {}
      }
    }
    cueTokens.set(cue);
    double certainty = sum / Math.max(1, content.cardinality());
    return words
        ? new TaggedAttribution(
            p, cue, cueTokens, source, content, probability, certainty, weakest, variant)
        : null;
  }

  TaggedAttribution withProbability(double other) {
    return new TaggedAttribution(
        passage, cue, cueTokens, source, content, other, certainty, weakest, variant);
  }

  /** Whether half of the shorter content belongs to both. */
  boolean clashes(TaggedAttribution other) {
    BitSet both = (BitSet) content.clone();
    both.and(other.content);
    return 2 * both.cardinality() > Math.min(content.cardinality(), other.content.cardinality());
  }
}
