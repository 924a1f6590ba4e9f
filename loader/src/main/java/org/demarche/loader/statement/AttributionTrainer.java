package org.demarche.loader.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.demarche.loader.learning.BoostedTrees;
import org.demarche.loader.learning.BoostingTrainer;
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
  private static final float LEAST = 0.016f;
  private static final int CUE_EPOCHS = 6;
  private static final int SPAN_EPOCHS = 10;
  private static final int WORD_EPOCHS = 8;
  private static final int TREES = 250;

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
    List<ChainModel> words = inFolds(this::words);
    List<Reading> readings = new ArrayList<>();
    for (Example example : examples) {
      readings.add(Reading.of(example.passage, words.get(example.article % FOLDS)));
    }
    List<ChainModel> cues = inFolds(fold -> cues(readings, lemmas, fold));
    for (int e = 0; e < readings.size(); e++) {
      int fold = examples.get(e).article % FOLDS;
      ChainModel none = cues.get(fold);
      AttributionModel model = model(lemmas, words.get(fold), cues.get(fold), none, none);
      readings.set(e, AttributionTagger.read(examples.get(e).passage, model));
    }
    List<ChainModel> spans = inFolds(fold -> spans(readings, fold));
    List<Proposals> proposals = new ArrayList<>();
    for (int e = 0; e < readings.size(); e++) {
      int fold = examples.get(e).article % FOLDS;
      ChainModel none = spans.get(fold);
      AttributionModel model =
          model(lemmas, words.get(fold), cues.get(fold), spans.get(fold), none);
      AttributionTagger tagger = new AttributionTagger(model, inventory);
      proposals.add(
          new Proposals(examples.get(e), readings.get(e), tagger.proposals(readings.get(e))));
    }
    List<ChainModel> judges = inFolds(fold -> judge(proposals, fold));
    List<BoostedTrees> trees = inFolds(fold -> trees(proposals, judges, fold));
    return new AttributionModel(
        lemmas,
        words(-1),
        cues(readings, lemmas, -1),
        spans(readings, -1),
        judge(proposals, -1),
        trees(proposals, judges, -1),
        least(proposals, judges, trees));
  }

  private static AttributionModel model(
      Set<String> lemmas, ChainModel words, ChainModel cues, ChainModel spans, ChainModel judge) {
    return new AttributionModel(lemmas, words, cues, spans, judge, BoostedTrees.none(), 0);
  }

  /** What was proposed for a passage by models that had not seen its article. */
  private record Proposals(Example example, Reading reading, List<TaggedAttribution> all) {
    boolean isRight(TaggedAttribution attribution) {
      return example.gold.values().stream().anyMatch(row -> fits(attribution, row));
    }
  }

  private ChainModel judge(List<Proposals> proposals, int without) {
    ChainTrainer trainer = new ChainTrainer(2, 2, 1, 0.3f);
    Features features = new Features();
    for (Proposals each : proposals) {
      if (each.example.article % FOLDS == without) {
        continue;
      }
      List<TaggedAttribution> likeliest = AttributionTagger.likeliest(each.all);
      for (TaggedAttribution attribution : each.all) {
        JudgeFeatures.fill(attribution, likeliest, each.reading(), features);
        trainer.add(
            new int[][] {features.toArray()},
            new int[][] {{}},
            new int[] {each.isRight(attribution) ? 1 : 0});
      }
    }
    return trainer.train(CUE_EPOCHS, seed, LEAST);
  }

  private BoostedTrees trees(List<Proposals> proposals, List<ChainModel> judges, int without) {
    BoostingTrainer trainer = new BoostingTrainer();
    for (Proposals each : proposals) {
      if (each.example.article % FOLDS != without) {
        float[][] measures = measures(each, judges.get(each.example.article % FOLDS));
        for (int i = 0; i < measures.length; i++) {
          trainer.add(measures[i], each.isRight(each.all.get(i)));
        }
      }
    }
    return trainer.train(TREES, seed);
  }

  private static float[][] measures(Proposals proposals, ChainModel judge) {
    List<TaggedAttribution> likeliest = AttributionTagger.likeliest(proposals.all);
    JudgeMeasures measures = new JudgeMeasures(proposals.reading, likeliest);
    Features features = new Features();
    float[][] values = new float[proposals.all.size()][];
    for (int i = 0; i < values.length; i++) {
      TaggedAttribution attribution = proposals.all.get(i);
      JudgeFeatures.fill(attribution, likeliest, proposals.reading(), features);
      values[i] = measures.of(attribution, AttributionTagger.logOdds(judge, features));
    }
    return values;
  }

  /**
   * How probable an attribution must be to be kept: what gives the highest F1 on articles that none
   * of the models had seen, one fold after the other.
   */
  private double least(
      List<Proposals> proposals, List<ChainModel> judges, List<BoostedTrees> trees) {
    LeastProbability least = new LeastProbability();
    for (Proposals each : proposals) {
      int fold = each.example.article % FOLDS;
      float[][] measures = measures(each, judges.get(fold));
      List<TaggedAttribution> judged = new ArrayList<>();
      for (int i = 0; i < measures.length; i++) {
        double probability = AttributionTagger.probability(trees.get(fold).score(measures[i]));
        judged.add(each.all.get(i).withProbability(probability));
      }
      least.add(judged, List.copyOf(each.example.gold.values()));
    }
    return least.best();
  }

  /** Trains a model without each fold; each is seeded by itself, so that they can run at once. */
  private static <T> List<T> inFolds(IntFunction<T> training) {
    return IntStream.range(0, FOLDS).parallel().mapToObj(training).toList();
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
      if (Character.isLetterOrDigit(attribution.passage().token(i).text().codePointAt(0))) {
        boolean gold = row[i] == AttributionModel.CONTENT;
        boolean found = attribution.content().get(i);
        both += gold && found ? 1 : 0;
        either += gold || found ? 1 : 0;
      }
    }
    return both > 0 && 2 * both >= either;
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

  private ChainModel words(int without) {
    ChainTrainer trainer = new ChainTrainer(AttributionModel.LABELS, 3, 0.5f, 0.5f);
    Features features = new Features();
    for (Example example : examples) {
      Passage p = example.passage;
      if (example.article % FOLDS == without || p.length == 0) {
        continue;
      }
      WordFeatures words = new WordFeatures(p);
      int[][] nodes = new int[p.length][];
      int[][] edges = new int[p.length][];
      for (int t = 0; t < p.length; t++) {
        words.node(t, features);
        nodes[t] = features.toArray();
        words.edge(t, features);
        edges[t] = features.toArray();
      }
      trainer.add(nodes, edges, flat(example));
    }
    return trainer.train(WORD_EPOCHS, seed, LEAST);
  }

  /** The labels of all attributions of a passage in one row; contents go before sources. */
  private static int[] flat(Example example) {
    int[] labels = new int[example.passage.length];
    for (int[] row : example.gold.values()) {
      for (int t = 0; t < row.length; t++) {
        boolean stronger =
            row[t] == AttributionModel.CONTENT || labels[t] == AttributionModel.OUTSIDE;
        if (row[t] != AttributionModel.OUTSIDE && stronger) {
          labels[t] = row[t];
        }
      }
    }
    return labels;
  }

  private ChainModel cues(List<Reading> readings, Set<String> lemmas, int without) {
    ChainTrainer trainer = new ChainTrainer(2, 2, 1, 0.5f);
    Features features = new Features();
    int[][] none = {new int[0]};
    for (int e = 0; e < readings.size(); e++) {
      Example example = examples.get(e);
      if (example.article % FOLDS == without) {
        continue;
      }
      for (int i = 0; i < example.passage.length; i++) {
        if (AttributionModel.mayBeCue(readings.get(e), i, lemmas)) {
          CueFeatures.fill(readings.get(e), i, features);
          int label = example.gold.containsKey(i) ? 1 : 0;
          trainer.add(new int[][] {features.toArray()}, none, new int[] {label});
        }
      }
    }
    return trainer.train(CUE_EPOCHS, seed, LEAST);
  }

  private ChainModel spans(List<Reading> readings, int without) {
    ChainTrainer trainer = new ChainTrainer(AttributionModel.LABELS, 3, 0.5f, 0.5f);
    Features features = new Features();
    for (int e = 0; e < readings.size(); e++) {
      Example example = examples.get(e);
      if (example.article % FOLDS != without) {
        Reading reading = readings.get(e);
        example.gold.forEach((cue, gold) -> addSpans(trainer, reading, cue, gold, features));
      }
    }
    return trainer.train(SPAN_EPOCHS, seed, LEAST);
  }

  private static void addSpans(
      ChainTrainer trainer, Reading reading, int cue, int[] gold, Features features) {
    int from = Math.max(0, cue - AttributionTagger.BEFORE);
    int to = Math.min(reading.passage.length, cue + AttributionTagger.BEHIND);
    SpanFeatures spans = new SpanFeatures(reading, cue);
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
