package org.demarche.extraction.evaluation;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.finding.statement.AnnotatedAttribution;

/**
 * Compares attributions with those marked by hand, as the evaluation of PolNeAR (Newell, Margolin
 * and Ruths 2018) does it here. One is right when half or more of the words of both contents are in
 * both; each gold one is matched once, the closest pairs first. Its source is right when both share
 * a word that says something, or are the same pronoun. Direct are those whose content stands for
 * half or more between quotation marks. Articles are added one after the other; the table sums over
 * all of them.
 */
public final class AttributionScorer {
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "the", "a", "an", "of", "and", "or", "in", "for", "to", "at", "on", "mr", "mrs", "ms",
          "s", "who", "which", "that");

  private final Count tokens = new Count("content tokens");
  private final Count all = new Count("attributions");
  private final Count exact = new Count("  exact");
  private final Count direct = new Count("  direct");
  private final Count indirect = new Count("  indirect");
  private final Count sourced = new Count("+ source");
  private final Count directSourced = new Count("  direct+src");
  private final Count indirectSourced = new Count("  indirect+src");

  /**
   * Adds an article.
   *
   * @param text its text
   * @param gold what is to be found
   * @param predicted what was found
   */
  public void add(
      String text, List<AnnotatedAttribution> gold, List<AnnotatedAttribution> predicted) {
    ScoredText scored = new ScoredText(text);
    List<ScoredText.Item> goldItems = items(scored, gold);
    List<ScoredText.Item> predictedItems = items(scored, predicted);
    addTokens(goldItems, predictedItems);
    Set<ScoredText.Item> withoutSource =
        Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    for (ContentPairs.Pair pair : ContentPairs.of(goldItems, predictedItems)) {
      ScoredText.Item g = pair.gold();
      ScoredText.Item p = pair.predicted();
      if (pair.isMatch()) {
        all.match();
        indirect.match(!p.direct(), !g.direct());
        direct.match(p.direct(), g.direct());
        if (g.source().isEmpty()) {
          withoutSource.add(p);
        } else if (isSameSource(g.source(), p.source())) {
          sourced.match();
          indirectSourced.match(!p.direct(), !g.direct());
          directSourced.match(p.direct(), g.direct());
        }
      }
      if (g.content().equals(p.content())) {
        exact.match();
      }
    }
    for (ScoredText.Item g : goldItems) {
      all.gold++;
      exact.gold++;
      (g.direct() ? direct : indirect).gold++;
      if (!g.source().isEmpty()) {
        sourced.gold++;
        (g.direct() ? directSourced : indirectSourced).gold++;
      }
    }
    for (ScoredText.Item p : predictedItems) {
      all.predicted++;
      exact.predicted++;
      (p.direct() ? direct : indirect).predicted++;
      if (!withoutSource.contains(p)) {
        sourced.predicted++;
        (p.direct() ? directSourced : indirectSourced).predicted++;
      }
    }
  }

  /** Precision, recall and F1 over all articles added. */
  public ScoreTable table() {
    return new ScoreTable(
        List.of(tokens, all, exact, direct, indirect, sourced, directSourced, indirectSourced)
            .stream()
            .map(Count::row)
            .toList());
  }

  private static List<ScoredText.Item> items(
      ScoredText text, List<AnnotatedAttribution> attributions) {
    return attributions.stream().map(text::item).filter(item -> !item.content().isEmpty()).toList();
  }

  private void addTokens(List<ScoredText.Item> gold, List<ScoredText.Item> predicted) {
    BitSet goldWords = new BitSet();
    gold.forEach(item -> goldWords.or(item.content()));
    BitSet predictedWords = new BitSet();
    predicted.forEach(item -> predictedWords.or(item.content()));
    BitSet both = (BitSet) goldWords.clone();
    both.and(predictedWords);
    tokens.gold += goldWords.cardinality();
    tokens.predicted += predictedWords.cardinality();
    tokens.rightGold += both.cardinality();
    tokens.rightPredicted += both.cardinality();
  }

  private static boolean isSameSource(Set<String> gold, Set<String> predicted) {
    Set<String> goldWords = telling(gold);
    Set<String> predictedWords = telling(predicted);
    return goldWords.isEmpty() || predictedWords.isEmpty()
        ? !Collections.disjoint(gold, predicted)
        : !Collections.disjoint(goldWords, predictedWords);
  }

  private static Set<String> telling(Set<String> words) {
    Set<String> telling = new HashSet<>(words);
    telling.removeAll(SAY_NOTHING);
    return telling;
  }

  /** The sums of one measure. */
  private static final class Count {
    private final String name;
    private int rightPredicted;
    private int predicted;
    private int rightGold;
    private int gold;

    Count(String name) {
      this.name = name;
    }

    void match() {
      match(true, true);
    }

    /** A right pair; the two may count as of different kinds. */
    void match(boolean ofPredicted, boolean ofGold) {
      rightPredicted += ofPredicted ? 1 : 0;
      rightGold += ofGold ? 1 : 0;
    }

    ScoreTable.Row row() {
      return new ScoreTable.Row(name, rightPredicted, predicted, rightGold, gold);
    }
  }
}
