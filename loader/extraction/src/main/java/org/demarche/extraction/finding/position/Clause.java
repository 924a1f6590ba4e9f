package org.demarche.extraction.finding.position;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.reading.syntax.WordTrees;
import org.jspecify.annotations.Nullable;

/**
 * The clause around words that show a stance, by its dependency tree (Universal Dependencies 2).
 *
 * @param match the words
 * @param anchor the word of them that heads the clause or noun phrase
 * @param subject the head of the grammatical subject, shared or taken over from a verb above, or -1
 * @param passive whether the subject is what the verb is done to
 */
record Clause(StanceLexicon.Match match, int anchor, int subject, boolean passive) {
  private static final Set<String> FUNCTION =
      Set.of("aux", "aux:pass", "cop", "mark", "case", "det", "cc");
  private static final Set<String> SUBJECT = Set.of("nsubj", "csubj");
  private static final Set<String> PASSIVE_SUBJECT = Set.of("nsubj:pass", "csubj:pass");
  private static final Set<String> RELATIVE = Set.of("which", "that", "who", "whom");
  private static final Set<String> NOUN_TAGS = Set.of("NOUN", "PROPN", "PRON");
  private static final int MOST_STEPS = 6;

  static Clause of(StanceLexicon.Match match, WordTrees trees) {
    int anchor = anchor(match, trees);
    int subject = subject(anchor, match.words().frame(), trees, 0);
    int auxiliary = trees.first(anchor, Set.of("aux:pass"));
    boolean participle = match.tokens().contains(auxiliary);
    boolean passive = !participle && (auxiliary >= 0 || trees.first(anchor, PASSIVE_SUBJECT) >= 0);
    return new Clause(match, anchor, subject, passive);
  }

  private static int anchor(StanceLexicon.Match match, WordTrees trees) {
    int anchor = match.first();
    for (int token : match.tokens()) {
      int head = trees.get(token).head();
      boolean top = !match.tokens().contains(head);
      if (top && !isFunction(trees, token)) {
        anchor = token;
        break;
      }
      anchor = top ? token : anchor;
    }
    for (int step = 0; step < MOST_STEPS && isFunction(trees, anchor); step++) {
      int head = trees.get(anchor).head();
      anchor = head < 0 ? anchor : head;
    }
    return anchor;
  }

  private static boolean isFunction(WordTrees trees, int token) {
    return FUNCTION.contains(trees.get(token).relation());
  }

  private static int subject(int anchor, StanceFrame frame, WordTrees trees, int steps) {
    int own = ownSubject(anchor, trees);
    if (own >= 0) {
      return antecedent(own, anchor, trees);
    }
    int head = trees.get(anchor).head();
    if (head < 0 || steps > MOST_STEPS) {
      return -1;
    }
    String relation = trees.get(anchor).relation();
    boolean shares =
        switch (relation) {
          case "conj", "xcomp", "advcl" -> true;
          case "obj", "obl", "acl" -> frame == StanceFrame.NOUN || relation.equals("acl");
          default -> false;
        };
    if (shares) {
      return subject(head, frame, trees, steps + 1);
    }
    return relation.equals("acl:relcl") ? head : -1;
  }

  private static int ownSubject(int anchor, WordTrees trees) {
    int subject = trees.first(anchor, SUBJECT);
    return subject >= 0 ? subject : trees.first(anchor, PASSIVE_SUBJECT);
  }

  /** "Romania, which demands it": the subject is Romania. */
  private static int antecedent(int subject, int anchor, WordTrees trees) {
    boolean relative =
        RELATIVE.contains(Lemmas.printed(trees.get(subject)))
            && trees.get(anchor).relation().equals("acl:relcl");
    int head = trees.get(anchor).head();
    return relative && head >= 0 ? head : subject;
  }

  /** Whether the clause has a subject of its own, not one shared with a verb above. */
  boolean hasOwnSubject(WordTrees trees) {
    return ownSubject(anchor, trees) >= 0;
  }

  /** By whom a passive is done: the head of the phrase behind "by", or -1. */
  int agent(WordTrees trees) {
    for (int dependent : trees.of(anchor)) {
      int preposition = trees.first(dependent, Set.of("case"));
      if (trees.get(dependent).relation().startsWith("obl")
          && preposition >= 0
          && trees.get(preposition).is("by")) {
        return dependent;
      }
    }
    return -1;
  }

  /** The possessor of a noun, or the adjective that names its side; or -1. */
  int possessor(WordTrees trees) {
    int possessor = trees.first(anchor, Set.of("nmod:poss"));
    if (possessor >= 0) {
      return possessor;
    }
    for (int dependent : trees.of(anchor)) {
      String relation = trees.get(dependent).relation();
      boolean before = dependent < anchor && trees.get(dependent).isCapitalised();
      if (before && (relation.equals("amod") || relation.equals("compound"))) {
        return dependent;
      }
    }
    return -1;
  }

  /**
   * The words that the stance is on.
   *
   * @param conditions the heads of clauses that bind it, which are left out
   * @return the words in order; empty where there are none
   */
  BitSet target(WordTrees trees, Collection<Integer> conditions) {
    StanceFrame frame = match.words().frame();
    BitSet target =
        frame == StanceFrame.SPEAKER ? judged(trees, conditions) : complement(trees, conditions);
    if (target.isEmpty() && frame != StanceFrame.SPEAKER) {
      target = sharedComplement(trees, conditions);
    }
    int head = trees.get(anchor).head();
    if (head >= 0 && trees.get(anchor).relation().equals("acl:relcl") && head != subject) {
      target.or(trees.subtree(head, d -> d == anchor));
    }
    if (passive && subject >= 0) {
      target.or(trees.subtree(subject, d -> false));
    }
    return target;
  }

  private BitSet judged(WordTrees trees, Collection<Integer> conditions) {
    int top = anchor;
    int head = trees.get(anchor).head();
    String relation = trees.get(anchor).relation();
    boolean noSubject = ownSubject(anchor, trees) < 0;
    boolean borne =
        Set.of("amod", "xcomp", "obj", "obl", "advcl", "acl", "nmod", "nsubj").contains(relation);
    if (noSubject && borne && head >= 0) {
      top = head;
    }
    int limit = top;
    int outer = top == anchor ? -1 : ownSubject(top, trees);
    BitSet words = trees.subtree(top, d -> isApart(d, limit, trees, conditions) || d == outer);
    if (subject >= 0 && top == anchor) {
      words.or(trees.subtree(subject, d -> false));
    }
    words.clear(top, top + 1);
    if (NOUN_TAGS.contains(trees.get(top).tag())) {
      words.set(top);
    }
    return words;
  }

  private BitSet complement(WordTrees trees, Collection<Integer> conditions) {
    BitSet words = trees.subtree(anchor, d -> isApart(d, anchor, trees, conditions));
    boolean behindWords =
        match.words().frame() == StanceFrame.NOUN || !match.tokens().contains(anchor);
    words.clear(0, behindWords ? match.last() + 1 : anchor + 1);
    match.tokens().forEach(words::clear);
    dropEdges(words, trees);
    return words;
  }

  /** "Rejects and condemns the plan": the object may hang on either verb. */
  private BitSet sharedComplement(WordTrees trees, Collection<Integer> conditions) {
    Set<Integer> others = new HashSet<>();
    if (trees.get(anchor).relation().equals("conj")) {
      others.add(trees.get(anchor).head());
    }
    int below = trees.first(anchor, Set.of("conj"));
    if (below >= 0 && ownSubject(below, trees) < 0) {
      others.add(below);
    }
    for (int other : others) {
      int object = trees.first(other, Set.of("obj", "obl", "xcomp", "ccomp"));
      if (object >= 0) {
        return trees.subtree(object, d -> conditions.contains(d));
      }
    }
    return new BitSet();
  }

  private boolean isApart(int token, int head, WordTrees trees, Collection<Integer> conditions) {
    String relation = trees.get(token).relation();
    boolean direct = trees.get(token).head() == head;
    boolean clause =
        direct
            && (relation.equals("parataxis")
                || relation.equals("conj") && isPredicate(token, trees)
                || SUBJECT.contains(relation)
                || relation.equals("punct"));
    return clause || conditions.contains(token);
  }

  private static boolean isPredicate(int token, WordTrees trees) {
    return trees.get(token).isVerb() || ownSubject(token, trees) >= 0;
  }

  private static void dropEdges(BitSet words, WordTrees trees) {
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      if (!trees.get(i).tag().equals("PUNCT")) {
        break;
      }
      words.clear(i);
    }
  }

  /** The verb above that says whose judgement it is: "Moscow considers it inadmissible"; or -1. */
  int judge(WordTrees trees, ScopeWords scope, @Nullable Integer least) {
    int at = anchor;
    for (int step = 0; step < MOST_STEPS; step++) {
      at = trees.get(at).head();
      if (at < 0 || least != null && at < least) {
        return -1;
      }
      if (scope.is(ScopeWords.Effect.ATTITUDE, trees.get(at))) {
        return ownSubject(at, trees);
      }
    }
    return -1;
  }

  /** All words that belong to the stance as printed. */
  List<Integer> words() {
    return match.tokens();
  }
}
