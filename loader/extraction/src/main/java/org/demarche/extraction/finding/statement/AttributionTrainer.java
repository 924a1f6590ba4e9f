package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.demarche.extraction.reading.learning.BoostedTrees;
import org.demarche.extraction.reading.learning.BoostingTrainer;
import org.demarche.extraction.reading.learning.ChainModel;
import org.demarche.extraction.reading.learning.ChainTrainer;
import org.demarche.extraction.reading.learning.Features;
import org.demarche.extraction.text.Document;

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

  private final List<LabelledPassage> examples = new ArrayList<>();
  private final CueInventory inventory = new CueInventory();
  private final long seed;

  private int articles;

  /** A trainer; the seed decides the order of learning. */
  public AttributionTrainer(long seed) {
    this.seed = seed;
  }

  /** An annotated article. */
  public void add(Document text, List<AnnotatedAttribution> gold) {
    for (Passage passage : AttributionTagger.passages(text, inventory)) {
      examples.add(LabelledPassage.of(passage, gold, articles));
    }
    articles++;
  }

  /** The model learned from all articles added. */
  public AttributionModel train() {
    Set<String> lemmas = lemmas();
    List<ChainModel> words = inFolds(this::words);
    List<FirstReading> readings = new ArrayList<>();
    for (LabelledPassage example : examples) {
      readings.add(FirstReading.of(example.passage(), words.get(fold(example))));
    }
    List<ChainModel> cues = inFolds(fold -> cues(readings, lemmas, fold));
    for (int e = 0; e < readings.size(); e++) {
      int fold = fold(examples.get(e));
      ChainModel none = cues.get(fold);
      AttributionModel model = model(lemmas, words.get(fold), cues.get(fold), none, none);
      readings.set(e, AttributionTagger.read(examples.get(e).passage(), model));
    }
    List<ChainModel> spans = inFolds(fold -> spans(readings, fold));
    List<ProposedAttributions> proposals = new ArrayList<>();
    for (int e = 0; e < readings.size(); e++) {
      int fold = fold(examples.get(e));
      ChainModel none = spans.get(fold);
      AttributionModel model =
          model(lemmas, words.get(fold), cues.get(fold), spans.get(fold), none);
      AttributionTagger tagger = new AttributionTagger(model, inventory);
      proposals.add(
          new ProposedAttributions(
              examples.get(e), readings.get(e), tagger.proposals(readings.get(e))));
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

  private ChainModel judge(List<ProposedAttributions> proposals, int without) {
    ChainTrainer trainer = new ChainTrainer(2, 2, 1, 0.3f);
    Features features = new Features();
    for (ProposedAttributions each : proposals) {
      if (fold(each.example()) == without) {
        continue;
      }
      List<TaggedAttribution> likeliest = AttributionTagger.likeliest(each.all());
      for (TaggedAttribution attribution : each.all()) {
        JudgeFeatures.fill(attribution, likeliest, each.reading(), features);
        trainer.add(
            new int[][] {features.toArray()},
            new int[][] {{}},
            new int[] {each.isRight(attribution) ? 1 : 0});
      }
    }
    return trainer.train(CUE_EPOCHS, seed, LEAST);
  }

  private BoostedTrees trees(
      List<ProposedAttributions> proposals, List<ChainModel> judges, int without) {
    BoostingTrainer trainer = new BoostingTrainer();
    for (ProposedAttributions each : proposals) {
      if (fold(each.example()) != without) {
        float[][] measures = each.measures(judges.get(fold(each.example())));
        for (int i = 0; i < measures.length; i++) {
          trainer.add(measures[i], each.isRight(each.all().get(i)));
        }
      }
    }
    return trainer.train(TREES, seed);
  }

  /**
   * How probable an attribution must be to be kept: what gives the highest F1 on articles that none
   * of the models had seen, one fold after the other.
   */
  private double least(
      List<ProposedAttributions> proposals, List<ChainModel> judges, List<BoostedTrees> trees) {
    LeastProbability least = new LeastProbability();
    for (ProposedAttributions each : proposals) {
      int fold = fold(each.example());
      float[][] measures = each.measures(judges.get(fold));
      List<TaggedAttribution> judged = new ArrayList<>();
      for (int i = 0; i < measures.length; i++) {
        double probability = AttributionTagger.probability(trees.get(fold).score(measures[i]));
        judged.add(each.all().get(i).withProbability(probability));
      }
      least.add(judged, List.copyOf(each.example().gold().values()));
    }
    return least.best();
  }

  private static int fold(LabelledPassage example) {
    return example.article() % FOLDS;
  }

  /** Trains a model without each fold; each is seeded by itself, so that they can run at once. */
  private static <T> List<T> inFolds(IntFunction<T> training) {
    return IntStream.range(0, FOLDS).parallel().mapToObj(training).toList();
  }

  /** What is no verb but was a cue twice. */
  private Set<String> lemmas() {
    Map<String, Integer> counts = new TreeMap<>();
    for (LabelledPassage example : examples) {
      for (int cue : example.gold().keySet()) {
        if (!example.passage().verbs[cue]) {
          counts.merge(example.passage().token(cue).lemma(), 1, Integer::sum);
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
    for (LabelledPassage example : examples) {
      Passage p = example.passage();
      if (fold(example) == without || p.length == 0) {
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
      trainer.add(nodes, edges, example.flat());
    }
    return trainer.train(WORD_EPOCHS, seed, LEAST);
  }

  private ChainModel cues(List<FirstReading> readings, Set<String> lemmas, int without) {
    ChainTrainer trainer = new ChainTrainer(2, 2, 1, 0.5f);
    Features features = new Features();
    int[][] none = {new int[0]};
    for (int e = 0; e < readings.size(); e++) {
      LabelledPassage example = examples.get(e);
      if (fold(example) == without) {
        continue;
      }
      for (int i = 0; i < example.passage().length; i++) {
        if (AttributionModel.mayBeCue(readings.get(e), i, lemmas)) {
          CueFeatures.fill(readings.get(e), i, features);
          int label = example.gold().containsKey(i) ? 1 : 0;
          trainer.add(new int[][] {features.toArray()}, none, new int[] {label});
        }
      }
    }
    return trainer.train(CUE_EPOCHS, seed, LEAST);
  }

  private ChainModel spans(List<FirstReading> readings, int without) {
    ChainTrainer trainer = new ChainTrainer(AttributionModel.LABELS, 3, 0.5f, 0.5f);
    Features features = new Features();
    for (int e = 0; e < readings.size(); e++) {
      LabelledPassage example = examples.get(e);
      if (fold(example) != without) {
        FirstReading reading = readings.get(e);
        example.gold().forEach((cue, gold) -> addSpans(trainer, reading, cue, gold, features));
      }
    }
    return trainer.train(SPAN_EPOCHS, seed, LEAST);
  }

  private static void addSpans(
      ChainTrainer trainer, FirstReading reading, int cue, int[] gold, Features features) {
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
