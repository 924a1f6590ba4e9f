package org.demarche.extraction.finding.statement;

import java.util.List;
import org.demarche.extraction.reading.learning.ChainModel;
import org.demarche.extraction.reading.learning.Features;

/**
 * What was proposed for a passage by models that had not seen its article, to learn judgement from.
 *
 * @param example the passage as it is annotated
 * @param reading how the models read it
 * @param all what they proposed
 */
record ProposedAttributions(
    LabelledPassage example, FirstReading reading, List<TaggedAttribution> all) {
  /** Whether one of them is annotated, with its source. */
  boolean isRight(TaggedAttribution attribution) {
    return example.gold().values().stream().anyMatch(row -> fits(attribution, row));
  }

  /** The measures of each, with a judge of their words. */
  float[][] measures(ChainModel judge) {
    List<TaggedAttribution> likeliest = AttributionTagger.likeliest(all);
    JudgeMeasures measures = new JudgeMeasures(reading, likeliest);
    Features features = new Features();
    float[][] values = new float[all.size()][];
    for (int i = 0; i < values.length; i++) {
      JudgeFeatures.fill(all.get(i), likeliest, reading, features);
      values[i] = measures.of(all.get(i), AttributionTagger.logOdds(judge, features));
    }
    return values;
  }

  /** Whether half of the words of both contents are the same, and a word of the sources. */
  private static boolean fits(TaggedAttribution attribution, int[] row) {
    boolean sourced = false;
    boolean sameSource = false;
    for (int i = 0; i < row.length; i++) {
      if (row[i] == AttributionModel.SOURCE) {
        sourced = true;
        sameSource |= attribution.source().get(i);
      }
    }
    return (sameSource || !sourced) && sharesContent(attribution, row);
  }

  /** Whether the words of both contents are half or more of the words of either. */
  static boolean sharesContent(TaggedAttribution attribution, int[] row) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < row.length; i++) {
      if (attribution.passage().isWord(i)) {
        boolean gold = row[i] == AttributionModel.CONTENT;
        boolean found = attribution.content().get(i);
        both += gold && found ? 1 : 0;
        either += gold || found ? 1 : 0;
      }
    }
    return both > 0 && 2 * both >= either;
  }
}
