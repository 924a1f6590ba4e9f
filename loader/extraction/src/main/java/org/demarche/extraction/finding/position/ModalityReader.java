package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.reading.syntax.WordTrees;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;

/** Reads off a clause's tree whether its stance is turned, weakened, bound or only imagined. */
final class ModalityReader {
  private static final Set<String> OBJECTS = Set.of("obj", "obl", "nsubj", "nsubj:pass", "advmod");
  private static final Set<String> PASSING = Set.of("xcomp", "ccomp", "acl", "obj", "nmod", "obl");
  private static final int MOST_STEPS = 4;

  private final ScopeWords scope;

  ModalityReader(ScopeWords scope) {
    this.scope = scope;
  }

  /** What a clause does to its stance, and the heads of the clauses that bind it. */
  record ClauseModality(Modality modality, Set<Integer> conditionHeads) {}

  /** The words found so far that turn or weaken a stance. */
  private static final class Turns {
    final Set<Integer> turning = new LinkedHashSet<>();
    final Set<Integer> weakening = new LinkedHashSet<>();

    /** Whether the stance was held once: "no longer supports". */
    boolean givenUp;
  }

  /** The conditions found so far that bind a stance. */
  private static final class Conditions {
    final List<Span> spans = new ArrayList<>();
    final Set<Integer> heads = new LinkedHashSet<>();

    /** Whether the stance holds only if a condition is met. */
    boolean bound;
  }

  /**
   * Reads a clause.
   *
   * @param least the first token that may turn it, where its content begins
   */
  ClauseModality read(Document text, WordTrees trees, Sentence sentence, Clause clause, int least) {
    Turns turns = new Turns();
    turn(trees, clause, clause.anchor(), turns);
    if (clause.match().words().frame() != StanceFrame.SUBJECT && clause.subject() >= 0) {
      negativeNoun(trees, clause, clause.subject(), turns);
    }
    possible(trees, clause.anchor(), turns);
    governors(trees, clause, least, turns);
    Conditions conditions = conditions(text, trees, sentence, clause);
    List<Integer> words = new ArrayList<>(turns.turning);
    words.addAll(turns.weakening);
    boolean able =
        turns.weakening.stream()
            .map(i -> trees.get(i).lemma())
            .anyMatch(l -> l.equals("could") || l.equals("can"));
    boolean cannot =
        turns.turning.stream().anyMatch(i -> Lemmas.printed(trees.get(i)).equals("cannot"));
    Modality modality =
        new Modality(
            turns.turning.size(),
            turns.givenUp,
            !turns.weakening.isEmpty(),
            able || cannot,
            isImagined(text, trees, sentence, clause, least),
            conditions.spans,
            conditions.bound,
            words);
    return new ClauseModality(modality, conditions.heads);
  }

  private void turn(WordTrees trees, Clause clause, int head, Turns turns) {
    for (int dependent : trees.of(head)) {
      Word token = trees.get(dependent);
      if (clause.match().tokens().contains(dependent)) {
        continue;
      }
      if (isGivenUp(trees, dependent)) {
        turns.givenUp = true;
      } else if (scope.is(ScopeWords.Effect.NEGATOR, token)) {
        turns.turning.add(dependent);
      } else if (token.relation().equals("det") && token.is("no")) {
        turns.turning.add(dependent);
      } else if (OBJECTS.contains(token.relation())) {
        negativeNoun(trees, clause, dependent, turns);
      }
    }
    if (trees.get(head).relation().equals("conj")) {
      int joint = trees.first(head, Set.of("cc"));
      boolean shared = joint >= 0 && (trees.get(joint).is("or") || trees.get(joint).is("nor"));
      int other = trees.get(head).head();
      if (shared && other >= 0 && trees.first(head, Set.of("nsubj", "aux")) < 0) {
        turn(trees, clause, other, turns);
      }
    }
  }

  /** "No longer", "not any longer", "not any more". */
  private static boolean isGivenUp(WordTrees trees, int token) {
    String word = Lemmas.printed(trees.get(token));
    if (word.equals("anymore")) {
      return true;
    }
    if (!word.equals("longer") && !word.equals("more") || token == 0) {
      return false;
    }
    String before = Lemmas.printed(trees.get(token - 1));
    return before.equals("any") || before.equals("no") && word.equals("longer");
  }

  private void negativeNoun(WordTrees trees, Clause clause, int noun, Turns turns) {
    if (clause.match().tokens().contains(noun)) {
      return;
    }
    Word token = trees.get(noun);
    if (scope.is(ScopeWords.Effect.NEGATIVE, token) && !token.is("no")) {
      turns.turning.add(noun);
      return;
    }
    for (int dependent : trees.of(noun)) {
      boolean no = trees.get(dependent).is("no") && !clause.match().tokens().contains(dependent);
      boolean longer = dependent + 1 < noun && trees.get(dependent + 1).is("longer");
      if (no && !longer) {
        turns.turning.add(dependent);
      }
    }
  }

  private void possible(WordTrees trees, int head, Turns turns) {
    for (int dependent : trees.of(head)) {
      Word token = trees.get(dependent);
      boolean auxiliary = token.relation().startsWith("aux") || token.relation().equals("advmod");
      if (auxiliary && scope.is(ScopeWords.Effect.POSSIBILITY, token)) {
        turns.weakening.add(dependent);
      }
    }
  }

  /** "Does not want to support", "refuses to accept", "does not think that it can agree". */
  private void governors(WordTrees trees, Clause clause, int least, Turns turns) {
    int at = clause.anchor();
    boolean possessed =
        clause.match().words().frame() == StanceFrame.NOUN && clause.possessor(trees) >= 0;
    for (int step = 0; step < MOST_STEPS && !possessed; step++) {
      String relation = trees.get(at).relation();
      int head = trees.get(at).head();
      boolean noun = clause.match().words().frame() == StanceFrame.NOUN && step == 0;
      boolean passes =
          relation.equals("xcomp") || relation.equals("ccomp") || relation.equals("acl");
      if (head < least || !(passes || noun && PASSING.contains(relation))) {
        return;
      }
      Word governor = trees.get(head);
      boolean turner = scope.is(ScopeWords.Effect.TURNING, governor);
      boolean raises =
          relation.equals("xcomp")
              || noun
              || turner
              || scope.is(ScopeWords.Effect.ATTITUDE, governor);
      if (turner && !clause.match().tokens().contains(head)) {
        turns.turning.add(head);
      }
      if (raises) {
        turn(trees, clause, head, turns);
        possible(trees, head, turns);
      }
      at = head;
    }
  }

  private boolean isImagined(
      Document text, WordTrees trees, Sentence sentence, Clause clause, int least) {
    int at = clause.anchor();
    for (int step = 0; at >= least && step < 2 * MOST_STEPS; step++) {
      for (int dependent : trees.of(at)) {
        boolean mark = trees.get(dependent).relation().equals("mark");
        if (mark && scope.is(ScopeWords.Effect.IMAGINED, trees.get(dependent))) {
          return true;
        }
      }
      at = trees.get(at).head();
    }
    boolean would = false;
    boolean have = false;
    for (int dependent : trees.of(clause.anchor())) {
      would |= trees.get(dependent).is("would");
      have |= trees.get(dependent).is("have");
    }
    return would && have || isAsked(text, sentence, clause.anchor());
  }

  private static boolean isAsked(Document text, Sentence sentence, int anchor) {
    for (int i = anchor; i < sentence.endToken(); i++) {
      String word = text.layer(Word.LAYER).get(i).text();
      if (word.startsWith("?")) {
        return true;
      }
      if (word.equals(".") || word.equals("!") || word.equals(";")) {
        return false;
      }
    }
    return false;
  }

  private Conditions conditions(Document text, WordTrees trees, Sentence sentence, Clause clause) {
    Conditions conditions = new Conditions();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Word opener = text.layer(Word.LAYER).get(i);
      boolean opens =
          scope.is(ScopeWords.Effect.CONDITION, opener)
              && (opener.relation().equals("mark") || opener.tag().equals("SCONJ"));
      int head = opener.head();
      boolean clauseFollows =
          head >= 0
              && (trees.get(head).isVerb()
                  || trees.first(head, Set.of("cop", "nsubj", "nsubj:pass")) >= 0);
      if (!opens
          || !clauseFollows
          || isOpenedAsNone(text, sentence, i)
          || !binds(trees, head, clause)) {
        continue;
      }
      BitSet words = trees.subtree(head, d -> d == clause.anchor());
      words.clear(0, i);
      boolean only = i > sentence.firstToken() && text.layer(Word.LAYER).get(i - 1).is("only");
      if (only) {
        words.set(i - 1);
      }
      if (words.get(clause.anchor())) {
        continue;
      }
      conditions.bound |= only || !opener.is("if");
      conditions.heads.add(head);
      Span span = trees.span(words);
      boolean fronted = words.length() <= clause.anchor();
      int end = fronted ? span.end() : phraseEnd(text.text(), span.end(), sentence.end());
      conditions.spans.add(new Span(span.start(), trimmed(text.text(), span.start(), end)));
    }
    if (conditions.spans.isEmpty()) {
      phrase(text, sentence, clause, conditions);
    }
    return conditions;
  }

  private boolean isOpenedAsNone(Document text, Sentence sentence, int opener) {
    return opener > sentence.firstToken()
        && scope.is(ScopeWords.Effect.NO_CONDITION, text.layer(Word.LAYER).get(opener - 1));
  }

  /** Whether a clause hangs on the stance's own, on one above it or on one beside it. */
  private static boolean binds(WordTrees trees, int head, Clause clause) {
    int anchor = clause.anchor();
    if (head == anchor || trees.isBelow(anchor, head)) {
      return false;
    }
    int at = anchor;
    for (int step = 0; at >= 0 && step < 2 * MOST_STEPS; step++) {
      if (trees.get(head).head() == at) {
        return true;
      }
      String relation = trees.get(at).relation();
      if (!Set.of("xcomp", "ccomp", "conj", "obj", "acl").contains(relation)) {
        break;
      }
      at = trees.get(at).head();
    }
    int above = trees.get(head).head();
    return above > anchor
        && trees.isBelow(above, anchor)
        && !trees.get(above).relation().equals("acl:relcl");
  }

  private void phrase(Document text, Sentence sentence, Clause clause, Conditions conditions) {
    int from = text.layer(Word.LAYER).get(clause.match().first()).start();
    String lower = text.text().substring(from, sentence.end()).toLowerCase(Locale.ROOT);
    if (lower.length() != sentence.end() - from) {
      return;
    }
    for (String phrase : scope.of(ScopeWords.Effect.CONDITION_PHRASE)) {
      int at = lower.indexOf(phrase);
      boolean whole =
          at > 0
              && !Character.isLetter(lower.charAt(at - 1))
              && (at + phrase.length() == lower.length()
                  || !Character.isLetter(lower.charAt(at + phrase.length())));
      if (whole && !lower.substring(0, at).matches("(?s).*[.;!?:].*")) {
        int start = from + at;
        int end = phraseEnd(text.text(), start + phrase.length(), sentence.end());
        conditions.spans.add(new Span(start, trimmed(text.text(), start, end)));
        conditions.bound = true;
        return;
      }
    }
  }

  private static int phraseEnd(String text, int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean stop = ",;!?\"”".indexOf(text.charAt(i)) >= 0;
      boolean period =
          text.charAt(i) == '.'
              && (i + 1 == limit || !Character.isLetterOrDigit(text.charAt(i + 1)));
      if (stop || period) {
        return i;
      }
    }
    return limit;
  }

  /** Where a stretch ends without the blanks and marks at its end. */
  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start + 1 && " ,;:.\n\"”’'".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
