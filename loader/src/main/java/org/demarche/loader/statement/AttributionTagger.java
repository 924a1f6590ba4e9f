package org.demarche.loader.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.loader.learning.ChainModel;
import org.demarche.loader.learning.Features;
import org.demarche.loader.learning.Lattice;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Sentence;

/**
 * Finds cues and, for each, its source and content, with the learned model; then settles what two
 * cues claim both. Safe for use by many threads.
 */
final class AttributionTagger {
  /** Words less likely to be a cue than this are not looked at further. */
  static final double CANDIDATE = 0.04;

  /** How far source and content are looked for before the cue, in tokens. */
  static final int BEFORE = 120;

  /** How far source and content are looked for behind the cue, in tokens. */
  static final int BEHIND = 200;

  /** A paragraph of more tokens is read in parts, so that the time for it stays linear. */
  private static final int MOST_TOKENS = 800;

  private final AttributionModel model;
  private final CueInventory inventory;
  private final double least;

  /**
   * A tagger.
   *
   * @param inventory the known cues
   * @param least how probable an attribution must be to be kept
   */
  AttributionTagger(AttributionModel model, CueInventory inventory, double least) {
    this.model = model;
    this.inventory = inventory;
    this.least = least;
  }

  /** The attributions of an article, in the order of their cues. */
  List<TaggedAttribution> tag(AnnotatedText text) {
    List<TaggedAttribution> all = new ArrayList<>();
    for (Passage passage : passages(text, inventory)) {
      all.addAll(tag(passage));
    }
    return all;
  }

  static List<Passage> passages(AnnotatedText text, CueInventory inventory) {
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

  private List<TaggedAttribution> tag(Passage p) {
    List<TaggedAttribution> found = proposals(p);
    List<TaggedAttribution> judged = new ArrayList<>();
    Features features = new Features();
    for (TaggedAttribution attribution : found) {
      JudgeFeatures.fill(attribution, found, features);
      double probability = probability(model.judge(), features);
      if (probability >= least) {
        judged.add(attribution.withProbability(probability));
      }
    }
    return settle(judged);
  }

  /** All that might be an attribution, not yet judged. */
  List<TaggedAttribution> proposals(Passage p) {
    double[] probabilities = cueProbabilities(p, model);
    boolean[] candidates = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      candidates[i] = probabilities[i] >= CANDIDATE;
    }
    List<TaggedAttribution> found = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      TaggedAttribution attribution =
          candidates[i] ? label(p, i, candidates, probabilities[i]) : null;
      if (attribution != null) {
        found.add(attribution);
      }
    }
    return found;
  }

  private static double probability(ChainModel model, Features features) {
    float[] scores = new float[2];
    model.nodes().addScores(features, scores);
    return 1 / (1 + Math.exp(scores[0] - scores[1]));
  }

  /** For each token the probability that it is the head of a cue. */
  static double[] cueProbabilities(Passage p, AttributionModel model) {
    double[] probabilities = new double[p.length];
    Features features = new Features();
    for (int i = 0; i < p.length; i++) {
      if (model.mayBeCue(p, i)) {
        CueFeatures.fill(p, i, features);
        probabilities[i] = probability(model.cues(), features);
      }
    }
    return probabilities;
  }

  private @org.jspecify.annotations.Nullable TaggedAttribution label(
      Passage p, int cue, boolean[] candidates, double probability) {
    int from = Math.max(0, cue - BEFORE);
    int to = Math.min(p.length, cue + BEHIND);
    SpanFeatures spans = new SpanFeatures(p, cue, candidates);
    Lattice lattice = new Lattice(to - from, AttributionModel.LABELS);
    Features node = new Features();
    Features edge = new Features();
    for (int t = from; t < to; t++) {
      spans.node(t, node);
      spans.edge(t, edge);
      model.spans().score(node, edge, lattice, t - from);
    }
    // Given that this is a cue, what belongs to it?
    lattice.node(cue - from)[AttributionModel.CUE] += 1e4f;
    int[] labels = lattice.best();
    double[][] marginals = lattice.marginals().node();
    return TaggedAttribution.of(p, cue, from, labels, marginals, probability);
  }

  /** The more probable one keeps what two claim; one that has lost half of its content goes. */
  private static List<TaggedAttribution> settle(List<TaggedAttribution> found) {
    List<TaggedAttribution> order = new ArrayList<>(found);
    order.sort(
        Comparator.comparingDouble((TaggedAttribution a) -> -a.probability())
            .thenComparingInt(TaggedAttribution::cue));
    List<TaggedAttribution> kept = new ArrayList<>();
    for (TaggedAttribution attribution : order) {
      if (kept.stream().noneMatch(k -> k.clashes(attribution))) {
        kept.add(attribution);
      }
    }
    kept.sort(Comparator.comparingInt(TaggedAttribution::cue));
    return kept;
  }
}
