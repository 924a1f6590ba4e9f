package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The words that show a stance, found by their lemmas. */
final class StanceLexicon {
  private static final int LONGEST_GAP = 6;
  private static final int MOST_SKIPPED = 2;

  private final Map<String, List<StanceWords>> byFirstLemma = new HashMap<>();
  private final Set<String> negators;

  StanceLexicon(ScopeWords scope) {
    negators = scope.of(ScopeWords.Effect.NEGATOR);
    Set<String> copulas = new HashSet<>(scope.of(ScopeWords.Effect.COPULA));
    copulas.add("be");
    for (String line : Lines.of(StanceLexicon.class, "stances.tsv")) {
      StanceWords words = StanceWords.parse(line, Set.copyOf(copulas));
      for (String lemma : words.steps().getFirst().lemmas()) {
        byFirstLemma.computeIfAbsent(lemma, key -> new ArrayList<>()).add(words);
      }
    }
  }

  /**
   * Words of a sentence that show a stance.
   *
   * @param words the entry
   * @param tokens the indexes of the tokens that its words are, in order
   */
  record Match(StanceWords words, List<Integer> tokens) {
    int first() {
      return tokens.getFirst();
    }

    int last() {
      return tokens.getLast();
    }
  }

  /** The matches in a sentence, from left to right; of overlapping ones the longest. */
  List<Match> find(Document text, Sentence sentence) {
    List<Match> all = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Word token = text.layer(Word.LAYER).get(i);
      Set<StanceWords> candidates =
          new HashSet<>(byFirstLemma.getOrDefault(token.lemma(), List.of()));
      candidates.addAll(byFirstLemma.getOrDefault(Lemmas.printed(token), List.of()));
      for (StanceWords words : candidates) {
        List<Integer> tokens = match(text, sentence, words, i);
        if (tokens != null) {
          all.add(new Match(words, tokens));
        }
      }
    }
    all.sort(
        Comparator.comparingInt((Match m) -> -m.tokens().size())
            .thenComparingInt(m -> m.last() - m.first())
            .thenComparing(m -> m.words().steps().stream().noneMatch(s -> !s.tag().isEmpty()))
            .thenComparingInt(Match::first)
            .thenComparing(m -> m.words().stance()));
    BitSet taken = new BitSet();
    List<Match> kept = new ArrayList<>();
    for (Match match : all) {
      if (match.tokens().stream().noneMatch(taken::get)) {
        match.tokens().forEach(taken::set);
        kept.add(match);
      }
    }
    kept.sort(Comparator.comparingInt(Match::first));
    return kept;
  }

  private @Nullable List<Integer> match(
      Document text, Sentence sentence, StanceWords words, int start) {
    List<Integer> tokens = new ArrayList<>();
    int at = start;
    int mayPass = 0;
    for (StanceWords.Step step : words.steps()) {
      if (step.gap()) {
        mayPass = LONGEST_GAP;
        continue;
      }
      int found = next(text, sentence, step, at, tokens.isEmpty() ? 0 : mayPass, tokens.isEmpty());
      if (found < 0) {
        return null;
      }
      tokens.add(found);
      at = found + 1;
      mayPass = 0;
    }
    return tokens;
  }

  /** The next token that fits: at once, behind adverbs and negations, or behind a gap. */
  private int next(
      Document text, Sentence sentence, StanceWords.Step step, int from, int gap, boolean first) {
    int most = first ? 0 : gap > 0 ? gap : MOST_SKIPPED;
    for (int i = from; i < sentence.endToken() && i <= from + most; i++) {
      Word token = text.layer(Word.LAYER).get(i);
      if (step.fits(token)) {
        return i;
      }
      boolean passes = gap > 0 ? !isStop(token) : isLight(token);
      if (!passes) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isLight(Word token) {
    return token.tag().equals("ADV") || negators.contains(Lemmas.printed(token));
  }

  private static boolean isStop(Word token) {
    return token.text().matches("[.;:!?()“”\"]") || token.tag().equals("SCONJ");
  }
}
