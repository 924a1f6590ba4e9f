package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.text.AnnotatedText;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.text.Token;

/** Reads off a clause's tree whether its stance is turned, weakened, bound or but imagined. */
final class ModalityReader {
  private static final Set<String> OBJECTS = Set.of("obj", "obl", "nsubj", "nsubj:pass", "advmod");
  private static final Set<String> PASSING = Set.of("xcomp", "ccomp", "acl", "obj", "nmod", "obl");
  private static final int MOST_STEPS = 4;

  private final ScopeWords scope;

  ModalityReader(ScopeWords scope) {
    this.scope = scope;
  }

  /** The heads of the clauses that bind a stance, and what else its clause does to it. */
  record Reading(Modality modality, Set<Integer> conditionHeads) {}

  /**
   * Reads a clause.
   *
   * @param least the first token that may turn it, where its content begins
   */
  Reading read(AnnotatedText text, Dependents trees, Sentence sentence, Clause clause, int least) {
    Set<Integer> turning = new LinkedHashSet<>();
    Set<Integer> weakening = new LinkedHashSet<>();
    boolean[] givenUp = new boolean[1];
    turn(trees, clause, clause.anchor(), turning, givenUp);
    if (clause.match().words().frame() != Frame.SUBJECT && clause.subject() >= 0) {
      negativeNoun(trees, clause, clause.subject(), turning);
    }
    possible(trees, clause.anchor(), weakening);
    governors(trees, clause, least, turning, weakening, givenUp);
    Set<Integer> conditionHeads = new LinkedHashSet<>();
    boolean[] bound = new boolean[1];
    List<Span> conditions = conditions(text, trees, sentence, clause, conditionHeads, bound);
    List<Integer> words = new ArrayList<>(turning);
    words.addAll(weakening);
    boolean able =
        weakening.stream()
            .map(i -> trees.token(i).lemma())
            .anyMatch(l -> l.equals("could") || l.equals("can"));
    boolean cannot =
        turning.stream().anyMatch(i -> Lemmas.printed(trees.token(i)).equals("cannot"));
    Modality modality =
        new Modality(
            turning.size(),
            givenUp[0],
            !weakening.isEmpty(),
            able || cannot,
            isImagined(text, trees, sentence, clause, least),
            conditions,
            bound[0],
            words);
    return new Reading(modality, conditionHeads);
  }

  private void turn(
      Dependents trees, Clause clause, int head, Set<Integer> turning, boolean[] givenUp) {
    for (int dependent : trees.of(head)) {
      Token token = trees.token(dependent);
      if (clause.match().tokens().contains(dependent)) {
        continue;
      }
      if (isGivenUp(trees, dependent)) {
        givenUp[0] = true;
      } else if (scope.is(ScopeWords.Kind.NEGATOR, token)) {
        turning.add(dependent);
      } else if (token.relation().equals("det") && token.is("no")) {
        turning.add(dependent);
      } else if (OBJECTS.contains(token.relation())) {
        negativeNoun(trees, clause, dependent, turning);
      }
    }
    if (trees.token(head).relation().equals("conj")) {
      int joint = trees.first(head, Set.of("cc"));
      boolean shared = joint >= 0 && (trees.token(joint).is("or") || trees.token(joint).is("nor"));
      int other = trees.token(head).head();
      if (shared && other >= 0 && trees.first(head, Set.of("nsubj", "aux")) < 0) {
        turn(trees, clause, other, turning, givenUp);
      }
    }
  }

  /** "No longer", "not any longer", "not any more". */
  private static boolean isGivenUp(Dependents trees, int token) {
    String word = Lemmas.printed(trees.token(token));
    if (word.equals("anymore")) {
      return true;
    }
    if (!word.equals("longer") && !word.equals("more") || token == 0) {
      return false;
    }
    String before = Lemmas.printed(trees.token(token - 1));
    return before.equals("any") || before.equals("no") && word.equals("longer");
  }

  private void negativeNoun(Dependents trees, Clause clause, int noun, Set<Integer> turning) {
    if (clause.match().tokens().contains(noun)) {
      return;
    }
    Token token = trees.token(noun);
    if (scope.is(ScopeWords.Kind.NEGATIVE, token) && !token.is("no")) {
      turning.add(noun);
      return;
    }
    for (int dependent : trees.of(noun)) {
      boolean no = trees.token(dependent).is("no") && !clause.match().tokens().contains(dependent);
      boolean longer = dependent + 1 < noun && trees.token(dependent + 1).is("longer");
      if (no && !longer) {
        turning.add(dependent);
      }
    }
  }

  private void possible(Dependents trees, int head, Set<Integer> weakening) {
    for (int dependent : trees.of(head)) {
      Token token = trees.token(dependent);
      boolean auxiliary = token.relation().startsWith("aux") || token.relation().equals("advmod");
      if (auxiliary && scope.is(ScopeWords.Kind.POSSIBILITY, token)) {
        weakening.add(dependent);
      }
    }
  }

  /** "Does not want to support", "refuses to accept", "does not think that it can agree". */
  private void governors(
      Dependents trees,
      Clause clause,
      int least,
      Set<Integer> turning,
      Set<Integer> weakening,
      boolean[] givenUp) {
    int at = clause.anchor();
    boolean possessed =
        clause.match().words().frame() == Frame.NOUN && clause.possessor(trees) >= 0;
    for (int step = 0; step < MOST_STEPS && !possessed; step++) {
      String relation = trees.token(at).relation();
      int head = trees.token(at).head();
      boolean noun = clause.match().words().frame() == Frame.NOUN && step == 0;
      boolean passes =
          relation.equals("xcomp") || relation.equals("ccomp") || relation.equals("acl");
      if (head < least || !(passes || noun && PASSING.contains(relation))) {
        return;
      }
      Token governor = trees.token(head);
      boolean turns = scope.is(ScopeWords.Kind.TURNING, governor);
      boolean raises =
          relation.equals("xcomp") || noun || turns || scope.is(ScopeWords.Kind.ATTITUDE, governor);
      if (turns && !clause.match().tokens().contains(head)) {
        turning.add(head);
      }
      if (raises) {
        turn(trees, clause, head, turning, givenUp);
        possible(trees, head, weakening);
      }
      at = head;
    }
  }

  private boolean isImagined(
      AnnotatedText text, Dependents trees, Sentence sentence, Clause clause, int least) {
    int at = clause.anchor();
    for (int step = 0; at >= least && step < 2 * MOST_STEPS; step++) {
      for (int dependent : trees.of(at)) {
        boolean mark = trees.token(dependent).relation().equals("mark");
        if (mark && scope.is(ScopeWords.Kind.IMAGINED, trees.token(dependent))) {
          return true;
        }
      }
      at = trees.token(at).head();
    }
    boolean would = false;
    boolean have = false;
    for (int dependent : trees.of(clause.anchor())) {
      would |= trees.token(dependent).is("would");
      have |= trees.token(dependent).is("have");
    }
    return would && have || isAsked(text, sentence, clause.anchor());
  }

  private static boolean isAsked(AnnotatedText text, Sentence sentence, int anchor) {
    for (int i = anchor; i < sentence.endToken(); i++) {
      String word = text.tokens().get(i).text();
      if (word.startsWith("?")) {
        return true;
      }
      if (word.equals(".") || word.equals("!") || word.equals(";")) {
        return false;
      }
    }
    return false;
  }

  private List<Span> conditions(
      AnnotatedText text,
      Dependents trees,
      Sentence sentence,
      Clause clause,
      Set<Integer> heads,
      boolean[] bound) {
    List<Span> conditions = new ArrayList<>();
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      Token opener = text.tokens().get(i);
      boolean opens =
          scope.is(ScopeWords.Kind.CONDITION, opener)
              && (opener.relation().equals("mark") || opener.tag().equals("SCONJ"));
      int head = opener.head();
      boolean clauseFollows =
          head >= 0
              && (trees.token(head).isVerb()
                  || trees.first(head, Set.of("cop", "nsubj", "nsubj:pass")) >= 0);
      if (!opens
          || !clauseFollows
          || isOpenedAsNone(text, sentence, i)
          || !binds(trees, head, clause)) {
        continue;
      }
      BitSet words = trees.subtree(head, d -> d == clause.anchor());
      words.clear(0, i);
      boolean only = i > sentence.firstToken() && text.tokens().get(i - 1).is("only");
      if (only) {
        words.set(i - 1);
      }
      if (words.get(clause.anchor())) {
        continue;
      }
      bound[0] |= only || !opener.is("if");
      heads.add(head);
      Span span = trees.span(words);
      boolean fronted = words.length() <= clause.anchor();
      int end = fronted ? span.end() : phraseEnd(text.text(), span.end(), sentence.end());
      conditions.add(new Span(span.start(), trimmed(text.text(), span.start(), end)));
    }
    if (conditions.isEmpty()) {
      phrase(text, sentence, clause, conditions, bound);
    }
    return conditions;
  }

  private boolean isOpenedAsNone(AnnotatedText text, Sentence sentence, int opener) {
    return opener > sentence.firstToken()
        && scope.is(ScopeWords.Kind.NO_CONDITION, text.tokens().get(opener - 1));
  }

  /** Whether a clause hangs on the stance's own, on one above it or on one beside it. */
  private static boolean binds(Dependents trees, int head, Clause clause) {
    int anchor = clause.anchor();
    if (head == anchor || trees.isBelow(anchor, head)) {
      return false;
    }
    int at = anchor;
    for (int step = 0; at >= 0 && step < 2 * MOST_STEPS; step++) {
      if (trees.token(head).head() == at) {
        return true;
      }
      String relation = trees.token(at).relation();
      if (!Set.of("xcomp", "ccomp", "conj", "obj", "acl").contains(relation)) {
        break;
      }
      at = trees.token(at).head();
    }
    int above = trees.token(head).head();
    return above > anchor
        && trees.isBelow(above, anchor)
        && !trees.token(above).relation().equals("acl:relcl");
  }

  private void phrase(
      AnnotatedText text,
      Sentence sentence,
      Clause clause,
      List<Span> conditions,
      boolean[] bound) {
    int from = text.tokens().get(clause.match().first()).start();
    String lower = text.text().substring(from, sentence.end()).toLowerCase(Locale.ROOT);
    if (lower.length() != sentence.end() - from) {
      return;
    }
    for (String phrase : scope.of(ScopeWords.Kind.CONDITION_PHRASE)) {
      int at = lower.indexOf(phrase);
      boolean whole =
          at > 0
              && !Character.isLetter(lower.charAt(at - 1))
              && (at + phrase.length() == lower.length()
                  || !Character.isLetter(lower.charAt(at + phrase.length())));
      if (whole && !lower.substring(0, at).matches("(?s).*[.;!?:].*")) {
        int start = from + at;
        int end = phraseEnd(text.text(), start + phrase.length(), sentence.end());
        conditions.add(new Span(start, trimmed(text.text(), start, end)));
        bound[0] = true;
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
