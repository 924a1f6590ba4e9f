package org.demarche.extraction.reading.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.demarche.extraction.reading.learning.Features;
import org.demarche.extraction.reading.learning.Perceptron;

/**
 * Trains tagger and parser on a treebank. The parser learns from the tagger's own tags, made by
 * taggers that did not see the sentence, and explores with a dynamic oracle (Goldberg and Nivre
 * 2013). Seeded: the same sentences give the same models.
 */
public final class SyntaxTrainer {
  private static final int FOLDS = 4;
  private static final float LEAST = 0.5f;

  private static final Set<String> SUBTYPES =
      Set.of("nsubj:pass", "acl:relcl", "obl:agent", "nmod:poss", "aux:pass", "compound:prt");
  private static final Set<String> FOLDED =
      Set.of("goeswith", "reparandum", "orphan", "list", "dislocated", "clf");

  private final List<TreebankSentence> sentences;
  private final int epochs;
  private final long seed;

  /** Trains on those sentences. */
  public SyntaxTrainer(List<TreebankSentence> sentences, int epochs, long seed) {
    this.sentences = List.copyOf(sentences);
    this.epochs = epochs;
    this.seed = seed;
  }

  /** Tagger, parser and lemmas, trained on all sentences. */
  public Syntax train() {
    List<List<PartOfSpeech>> tags = new ArrayList<>(Collections.nCopies(sentences.size(), null));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TreebankSentence> others = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(sentences.get(i));
        }
      }
      Tagger tagger = tagger(others);
      for (int i = fold; i < sentences.size(); i += FOLDS) {
        tags.set(i, tagger.tag(sentences.get(i).forms()));
      }
    }
    return new Syntax(tagger(sentences), parser(tags), Lemmatizer.learn(sentences));
  }

  private Tagger tagger(List<TreebankSentence> from) {
    Map<PartOfSpeech, Integer> numbers = new LinkedHashMap<>();
    for (TreebankSentence sentence : from) {
      for (PartOfSpeech tag : sentence.tags()) {
        numbers.putIfAbsent(tag, numbers.size());
      }
    }
    Perceptron perceptron = new Perceptron(numbers.size());
    Features features = new Features();
    float[] scores = new float[numbers.size()];
    List<TreebankSentence> order = new ArrayList<>(from);
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (TreebankSentence sentence : order) {
        WordForms forms = new WordForms(sentence.forms());
        int before = -1;
        int beforeThat = -1;
        for (int i = 0; i < forms.length(); i++) {
          Tagger.features(forms, i, before, beforeThat, features);
          Arrays.fill(scores, 0);
          perceptron.addScores(features, scores);
          int chosen = Tagger.best(scores);
          int right = numbers.getOrDefault(sentence.tags().get(i), 0);
          perceptron.learn(features, right, chosen);
          beforeThat = before;
          before = chosen;
        }
      }
    }
    return new Tagger(List.copyOf(numbers.keySet()), perceptron.model(LEAST));
  }

  private Parser parser(List<List<PartOfSpeech>> tags) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (TreebankSentence sentence : sentences) {
      for (String relation : sentence.tree().relations()) {
        numbers.putIfAbsent(folded(relation), numbers.size());
      }
    }
    int outputs = 1 + 2 * numbers.size();
    Perceptron perceptron = new Perceptron(outputs);
    Features features = new Features();
    float[] scores = new float[outputs];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        TreebankSentence sentence = sentences.get(index);
        WordForms forms = new WordForms(sentence.forms());
        int[] codes = Parser.tagCodes(tags.get(index));
        Oracle oracle = Oracle.of(sentence.tree(), numbers);
        ParserState state = new ParserState(forms.length());
        while (!state.isFinal()) {
          if (state.stackSize() == 0) {
            state.apply(ParserState.SHIFT);
            continue;
          }
          Parser.features(state, forms, codes, features);
          Arrays.fill(scores, 0);
          perceptron.addScores(features, scores);
          int chosen = Parser.best(scores, state);
          int right = oracle.best(scores, state);
          boolean fine = oracle.isRight(chosen, state);
          perceptron.learn(features, fine ? chosen : right, chosen);
          boolean explore = fine || epoch > 1 && random.nextInt(10) > 0;
          state.apply(explore ? chosen : right);
        }
      }
    }
    return new Parser(List.copyOf(numbers.keySet()), perceptron.model(LEAST));
  }

  /** A relation as the parser has it: few subtypes, no annotation of slips. */
  public static String folded(String relation) {
    if (SUBTYPES.contains(relation)) {
      return relation;
    }
    String base = relation.replaceFirst(":.*", "");
    return FOLDED.contains(base) ? "dep" : base;
  }

  /** Which transitions lose no arc of the right tree that can still be made. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Oracle(int[] heads, int[] relations) {

    static Oracle of(Tree tree, Map<String, Integer> numbers) {
      int n = tree.heads().length;
      int[] heads = new int[n + 1];
      int[] relations = new int[n + 1];
      for (int i = 0; i < n; i++) {
        heads[i] = tree.heads()[i] < 0 ? n : tree.heads()[i];
        relations[i] = numbers.getOrDefault(folded(tree.relations().get(i)), 0);
      }
      heads[n] = -1;
      return new Oracle(heads, relations);
    }

    boolean isRight(int transition, ParserState state) {
      if (!Parser.isValid(transition, state)) {
        return false;
      }
      int s0 = state.stack(0);
      int front = state.buffer(0);
      if (transition == ParserState.SHIFT) {
        for (int i = 0; i < state.stackSize(); i++) {
          int k = state.stack(i);
          if (heads[k] == front || i > 0 && heads[front] == k) {
            return false;
          }
        }
        return true;
      }
      boolean left = transition % 2 == 1;
      int relation = (transition - 1) / 2;
      int head = left ? front : state.stack(1);
      if (heads[s0] == head && relations[s0] != relation) {
        return false;
      }
      for (int k = front; k < heads.length; k++) {
        if (heads[k] == s0 || heads[s0] == k && !(left && k == front)) {
          return false;
        }
      }
      return !left || state.stackSize() < 2 || heads[s0] != state.stack(1);
    }

    int best(float[] scores, ParserState state) {
      int best = -1;
      for (int transition = 0; transition < scores.length; transition++) {
        if (isRight(transition, state) && (best < 0 || scores[transition] > scores[best])) {
          best = transition;
        }
      }
      // In a tree with crossing arcs there may be none; then what the parser thinks is as good.
      return best < 0 ? Parser.best(scores, state) : best;
    }
  }
}
