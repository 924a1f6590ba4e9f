package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.reading.learning.ChainModel;
import org.demarche.extraction.reading.learning.Features;
import org.demarche.extraction.reading.learning.Lattice;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;

/**
 * Finds cues and, for each, its source and content, with the learned model; then settles what two
 * cues claim both. Safe for use by many threads.
 */
final class AttributionTagger {
  /** Words less likely to be a cue than this are not looked at further. */
  static final double CANDIDATE = 0.04;

  /** A word at least so likely to be a cue is believed to be one. */
  private static final double SURE = 0.9;

  /** How far source and content are looked for before the cue, in tokens. */
  static final int BEFORE = 120;

  /** How far source and content are looked for behind the cue, in tokens. */
  static final int BEHIND = 200;

  /** News has one cue in ten words; where more than one in so many may be one, it is no news. */
  private static final int WORDS_A_CUE = 4;

  /** A paragraph of more tokens is read in parts, so that the time for it stays linear. */
  private static final int MOST_TOKENS = 800;

  private final AttributionModel model;
  private final CueInventory inventory;

  /**
   * A tagger.
   *
   * @param inventory the known cues
   */
  AttributionTagger(AttributionModel model, CueInventory inventory) {
    this.model = model;
    this.inventory = inventory;
  }

  /**
   * What was found in an article.
   *
   * @param attributions in the order of their cues
   * @param sureCues where words begin that are almost certain to be cues, whether or not their
   *     source and content were found
   */
  record Tagged(List<TaggedAttribution> attributions, Set<Integer> sureCues) {}

  /** The attributions of an article. */
  Tagged tag(Document text) {
    List<TaggedAttribution> all = new ArrayList<>();
    Set<Integer> sure = new HashSet<>();
    for (Passage passage : passages(text, inventory)) {
      FirstReading reading = read(passage, model);
      all.addAll(tag(reading));
      for (int i = 0; i < passage.length; i++) {
        if (reading.cue(i) >= SURE) {
          sure.add(passage.token(i).start());
        }
      }
    }
    return new Tagged(all, sure);
  }

  static List<Passage> passages(Document text, CueInventory inventory) {
    List<Passage> passages = new ArrayList<>();
    List<Sentence> sentences = text.sentences();
    int first = 0;
    for (int s = 1; s <= sentences.size(); s++) {
      boolean full =
          sentences.get(s - 1).endToken() - sentences.get(first).firstToken() > MOST_TOKENS;
      boolean ends =
          s == sentences.size() || full || sentences.get(s).block() != sentences.get(first).block();
      if (ends) {
        passages.add(new Passage(text, first, s, inventory));
        first = s;
      }
    }
    return passages;
  }

  private List<TaggedAttribution> tag(FirstReading reading) {
    List<TaggedAttribution> found = proposals(reading);
    List<TaggedAttribution> likeliest = likeliest(found);
    List<TaggedAttribution> judged = new ArrayList<>();
    JudgeMeasures measures = new JudgeMeasures(reading, likeliest);
    Features features = new Features();
    for (TaggedAttribution attribution : found) {
      JudgeFeatures.fill(attribution, likeliest, reading, features);
      double byWords = logOdds(model.judge(), features);
      double probability = probability(model.trees().score(measures.of(attribution, byWords)));
      if (probability >= model.least()) {
        judged.add(attribution.withProbability(probability));
      }
    }
    return settle(judged);
  }

  /** Of the proposals for each cue the one that the labels alone would choose. */
  static List<TaggedAttribution> likeliest(List<TaggedAttribution> proposals) {
    return proposals.stream().filter(a -> a.variant().gap() == 0).toList();
  }

  /** All that might be an attribution, not yet judged. */
  List<TaggedAttribution> proposals(FirstReading reading) {
    List<TaggedAttribution> found = new ArrayList<>();
    for (int i = 0; i < reading.passage.length; i++) {
      if (reading.candidates[i]) {
        label(reading, i, found);
      }
    }
    return found;
  }

  /** Reads a passage and marks the words that may be cues. */
  static FirstReading read(Passage p, AttributionModel model) {
    FirstReading reading = FirstReading.of(p, model.words());
    Features features = new Features();
    for (int i = 0; i < p.length; i++) {
      if (model.mayBeCue(reading, i)) {
        CueFeatures.fill(reading, i, features);
        reading.setCue(i, probability(logOdds(model.cues(), features)), CANDIDATE);
      }
    }
    reading.keepLikeliestCues(2 + p.length / WORDS_A_CUE);
    return reading;
  }

  static double logOdds(ChainModel model, Features features) {
    float[] scores = new float[2];
    model.nodes().addScores(features, scores);
    return scores[1] - scores[0];
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  private void label(FirstReading reading, int cue, List<TaggedAttribution> found) {
    Passage p = reading.passage;
    int from = Math.max(0, cue - BEFORE);
    int to = Math.min(p.length, cue + BEHIND);
    SpanFeatures spans = new SpanFeatures(reading, cue);
    Lattice lattice = new Lattice(to - from, AttributionModel.LABELS);
    Features node = new Features();
    Features edge = new Features();
    for (int t = from; t < to; t++) {
      spans.node(t, node);
      spans.edge(t, edge);
      model.spans().score(node, edge, lattice, t - from);
    }
    // Given that this is a cue, what belongs to it?
    lattice.node(cue - from)[AttributionModel.CUE] += 1e3f;
    double[][] marginals = lattice.nodeMarginals();
    for (SpanVariant variant : SpanVariant.of(lattice, marginals, p, cue, from)) {
      TaggedAttribution attribution =
          TaggedAttribution.of(p, cue, from, variant, marginals, reading.cue(cue));
      if (attribution != null) {
        found.add(attribution);
      }
    }
  }

  /** The more probable one keeps what two claim; one that has lost half of its content goes. */
  static List<TaggedAttribution> settle(List<TaggedAttribution> found) {
    List<TaggedAttribution> order = new ArrayList<>(found);
    order.sort(
        Comparator.comparingDouble((TaggedAttribution a) -> -a.probability())
            .thenComparingInt(TaggedAttribution::cue));
    List<TaggedAttribution> kept = new ArrayList<>();
    for (TaggedAttribution attribution : order) {
      if (kept.stream().noneMatch(k -> k.cue() == attribution.cue() || k.clashes(attribution))) {
        kept.add(attribution);
      }
    }
    kept.sort(Comparator.comparingInt(TaggedAttribution::cue));
    return kept;
  }
}
