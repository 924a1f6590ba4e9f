package org.demarche.loader.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.loader.learning.ChainModel;
import org.demarche.loader.learning.ChainTrainer;
import org.demarche.loader.learning.Features;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Span;

/**
 * Learns an {@link AttributionModel} from annotated articles. The model of spans also learns from
 * words that a model of cues, trained on other articles, takes for cues. Seeded: the same articles
 * in the same order give the same model.
 */
public final class AttributionTrainer {
  private static final int FOLDS = 4;
  private static final int CUE_EPOCHS = 6;
  private static final int SPAN_EPOCHS = 8;

  private final List<Example> examples = new ArrayList<>();
  private final long seed;

  private record Example(Passage passage, Map<Integer, int[]> gold, int article) {}

  private int articles;

  /** A trainer; the seed decides the order of learning. */
  public AttributionTrainer(long seed) {
    this.seed = seed;
  }

  /** An annotated article. */
  public void add(AnnotatedText text, List<GoldAttribution> gold) {
    for (Passage passage : AttributionTagger.passages(text)) {
      examples.add(new Example(passage, labels(passage, gold), articles));
    }
    articles++;
  }

  /** For the head of each cue in the passage the labels of its tokens. */
  private static Map<Integer, int[]> labels(Passage p, List<GoldAttribution> gold) {
    Map<Integer, int[]> labels = new TreeMap<>();
    if (p.length == 0) {
      return labels;
    }
    int start = p.token(0).start();
    int end = p.token(p.length - 1).end();
    for (GoldAttribution attribution : gold) {
      if (attribution.cue().isEmpty()
          || attribution.cue().getFirst().end() <= start
          || attribution.cue().getFirst().start() >= end) {
        continue;
      }
      int[] row = new int[p.length];
      mark(p, attribution.content(), AttributionModel.CONTENT, row);
      boolean content = java.util.Arrays.stream(row).anyMatch(label -> label != 0);
      mark(p, attribution.source(), AttributionModel.SOURCE, row);
      mark(p, attribution.cue(), AttributionModel.CUE, row);
      int head = head(p, row);
      if (content && head >= 0) {
        labels.put(head, row);
      }
    }
    return labels;
  }

  private static void mark(Passage p, List<Span> spans, int label, int[] row) {
    for (Span span : spans) {
      for (int i = 0; i < row.length; i++) {
        if (p.token(i).start() < span.end() && span.start() < p.token(i).end()) {
          row[i] = label;
        }
      }
    }
  }

  /** The word of the cue whose head lies outside it, a verb where there are several. */
  private static int head(Passage p, int[] row) {
    int best = -1;
    for (int i = 0; i < row.length; i++) {
      if (row[i] == AttributionModel.CUE) {
        boolean outer = p.heads[i] < 0 || row[p.heads[i]] != AttributionModel.CUE;
        if (outer && (best < 0 || p.verbs[i] && !p.verbs[best])) {
          best = i;
        }
      }
    }
    return best;
  }

  /** The model learned from all articles added. */
  public AttributionModel train() {
    Set<String> lemmas = lemmas();
    Map<Example, boolean[]> candidates = new HashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      ChainModel others = cues(lemmas, fold);
      AttributionModel model = new AttributionModel(lemmas, others, others);
      for (Example example : examples) {
        if (example.article % FOLDS == fold) {
          candidates.put(example, candidates(example, model));
        }
      }
    }
    return new AttributionModel(lemmas, cues(lemmas, -1), spans(candidates));
  }

  /** What is no verb but was a cue twice. */
  private Set<String> lemmas() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      for (int cue : example.gold.keySet()) {
        if (!example.passage.verbs[cue]) {
          counts.merge(example.passage.token(cue).lemma(), 1, Integer::sum);
        }
      }
    }
    Set<String> lemmas = new HashSet<>();
    counts.forEach(
        (lemma, count) -> {
          if (count > 1) {
            lemmas.add(lemma);
          }
        });
    return lemmas;
  }

  private ChainModel cues(Set<String> lemmas, int without) {
    ChainTrainer trainer = new ChainTrainer(2, 2, 1e-6f);
    Features features = new Features();
    int[][] none = {new int[0]};
    for (Example example : examples) {
      if (example.article % FOLDS == without) {
        continue;
      }
      Passage p = example.passage;
      for (int i = 0; i < p.length; i++) {
        if (p.verbs[i] || lemmas.contains(p.token(i).lemma())) {
          CueFeatures.fill(p, i, features);
          int label = example.gold.containsKey(i) ? 1 : 0;
          trainer.add(new int[][] {features.toArray()}, none, new int[] {label});
        }
      }
    }
    return trainer.train(CUE_EPOCHS, seed, 0.004f);
  }

  private static boolean[] candidates(Example example, AttributionModel model) {
    double[] probabilities = AttributionTagger.cueProbabilities(example.passage, model);
    boolean[] candidates = new boolean[probabilities.length];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = probabilities[i] >= AttributionTagger.CANDIDATE;
    }
    return candidates;
  }

  private ChainModel spans(Map<Example, boolean[]> candidates) {
    ChainTrainer trainer = new ChainTrainer(AttributionModel.LABELS, 3, 1e-6f);
    Features features = new Features();
    for (Example example : examples) {
      boolean[] found = candidates.getOrDefault(example, new boolean[example.passage.length]);
      for (int cue = 0; cue < example.passage.length; cue++) {
        int[] gold = example.gold.get(cue);
        if (gold != null || found[cue]) {
          addSpans(trainer, example.passage, cue, found, gold, features);
        }
      }
    }
    return trainer.train(SPAN_EPOCHS, seed, 0.004f);
  }

  private static void addSpans(
      ChainTrainer trainer,
      Passage p,
      int cue,
      boolean[] candidates,
      int @org.jspecify.annotations.Nullable [] gold,
      Features features) {
    int from = Math.max(0, cue - AttributionTagger.BEFORE);
    int to = Math.min(p.length, cue + AttributionTagger.BEHIND);
    SpanFeatures spans = new SpanFeatures(p, cue, candidates);
    int[][] nodes = new int[to - from][];
    int[][] edges = new int[to - from][];
    int[] labels = new int[to - from];
    for (int t = from; t < to; t++) {
      spans.node(t, features);
      nodes[t - from] = features.toArray();
      spans.edge(t, features);
      edges[t - from] = features.toArray();
      labels[t - from] = gold == null ? AttributionModel.OUTSIDE : gold[t];
    }
    trainer.add(nodes, edges, labels);
  }
}
