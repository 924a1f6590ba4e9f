package org.demarche.loader.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
  private static final float LEAST = 0.004f;
  private static final int CUE_EPOCHS = 6;
  private static final int SPAN_EPOCHS = 10;

  private final List<Example> examples = new ArrayList<>();
  private final CueInventory inventory = new CueInventory();
  private final long seed;

  private record Example(Passage passage, Map<Integer, int[]> gold, int article) {}

  private int articles;

  /** A trainer; the seed decides the order of learning. */
  public AttributionTrainer(long seed) {
    this.seed = seed;
  }

  /** An annotated article. */
  public void add(AnnotatedText text, List<AnnotatedAttribution> gold) {
    for (Passage passage : AttributionTagger.passages(text, inventory)) {
      examples.add(new Example(passage, labels(passage, gold), articles));
    }
    articles++;
  }

  /** For the head of each cue in the passage the labels of its tokens. */
  private static Map<Integer, int[]> labels(Passage p, List<AnnotatedAttribution> gold) {
    Map<Integer, int[]> labels = new TreeMap<>();
    if (p.length == 0) {
      return labels;
    }
    int start = p.token(0).start();
    int end = p.token(p.length - 1).end();
    for (AnnotatedAttribution attribution : gold) {
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
    IdentityHashMap<Example, boolean[]> candidates = new IdentityHashMap<>();
    List<ChainModel> cues = inFolds(fold -> cues(lemmas, fold));
    for (Example example : examples) {
      ChainModel others = cues.get(example.article % FOLDS);
      candidates.put(
          example, candidates(example, new AttributionModel(lemmas, others, others, others)));
    }
    List<ChainModel> spans = inFolds(fold -> spans(candidates, fold));
    ChainTrainer judge = new ChainTrainer(2, 2, 1, 0.3f);
    for (Example example : examples) {
      int fold = example.article % FOLDS;
      AttributionModel others =
          new AttributionModel(lemmas, cues.get(fold), spans.get(fold), spans.get(fold));
      addJudged(judge, example, new AttributionTagger(others, inventory, 0));
    }
    return new AttributionModel(
        lemmas, cues(lemmas, -1), spans(candidates, -1), judge.train(CUE_EPOCHS, seed, LEAST));
  }

  /** Trains a model without each fold; each is seeded by itself, so that they can run at once. */
  private static List<ChainModel> inFolds(IntFunction<ChainModel> training) {
    return IntStream.range(0, FOLDS).parallel().mapToObj(training).toList();
  }

  private static void addJudged(ChainTrainer judge, Example example, AttributionTagger tagger) {
    List<TaggedAttribution> found = tagger.proposals(example.passage);
    Features features = new Features();
    for (TaggedAttribution attribution : found) {
      JudgeFeatures.fill(attribution, found, features);
      int label = example.gold.values().stream().anyMatch(row -> fits(attribution, row)) ? 1 : 0;
      judge.add(new int[][] {features.toArray()}, new int[][] {{}}, new int[] {label});
    }
  }

  /** Whether half of the words of both contents are the same, and a word of the sources. */
  private static boolean fits(TaggedAttribution attribution, int[] row) {
    int both = 0;
    int either = 0;
    boolean sourced = false;
    boolean sameSource = false;
    for (int i = 0; i < row.length; i++) {
      if (Character.isLetterOrDigit(attribution.passage().token(i).text().codePointAt(0))) {
        boolean gold = row[i] == AttributionModel.CONTENT;
        boolean found = attribution.content().get(i);
        both += gold && found ? 1 : 0;
        either += gold || found ? 1 : 0;
        sourced |= row[i] == AttributionModel.SOURCE;
        sameSource |= row[i] == AttributionModel.SOURCE && attribution.source().get(i);
      }
    }
    return both > 0 && 2 * both >= either && (sameSource || !sourced);
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
    ChainTrainer trainer = new ChainTrainer(2, 2, 1, 0.5f);
    Features features = new Features();
    int[][] none = {new int[0]};
    for (Example example : examples) {
      if (example.article % FOLDS == without) {
        continue;
      }
      Passage p = example.passage;
      for (int i = 0; i < p.length; i++) {
        if (AttributionModel.mayBeCue(p, i, lemmas)) {
          CueFeatures.fill(p, i, features);
          int label = example.gold.containsKey(i) ? 1 : 0;
          trainer.add(new int[][] {features.toArray()}, none, new int[] {label});
        }
      }
    }
    return trainer.train(CUE_EPOCHS, seed, LEAST);
  }

  private static boolean[] candidates(Example example, AttributionModel model) {
    double[] probabilities = AttributionTagger.cueProbabilities(example.passage, model);
    boolean[] candidates = new boolean[probabilities.length];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = probabilities[i] >= AttributionTagger.CANDIDATE;
    }
    return candidates;
  }

  private ChainModel spans(IdentityHashMap<Example, boolean[]> candidates, int without) {
    ChainTrainer trainer = new ChainTrainer(AttributionModel.LABELS, 3, 0.5f, 0.5f);
    Features features = new Features();
    for (Example example : examples) {
      if (example.article % FOLDS == without) {
        continue;
      }
      boolean[] found = candidates.getOrDefault(example, new boolean[example.passage.length]);
      for (int cue = 0; cue < example.passage.length; cue++) {
        int[] gold = example.gold.get(cue);
        if (gold != null) {
          addSpans(trainer, example.passage, cue, found, gold, features);
        }
      }
    }
    return trainer.train(SPAN_EPOCHS, seed, LEAST);
  }

  private static void addSpans(
      ChainTrainer trainer,
      Passage p,
      int cue,
      boolean[] candidates,
      int[] gold,
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
      labels[t - from] = gold[t];
    }
    trainer.add(nodes, edges, labels);
  }
}
