package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.demarche.extraction.about.ArticleTopics;
import org.demarche.extraction.about.Topic;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.reading.syntax.WordTrees;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.WhoIsWho;

/**
 * Finds the stances that statements show, in what is said or in the saying itself ("rejected a
 * joint quota"). Words of {@code stances.tsv} are looked for by their lemmas; the dependency tree
 * tells who holds the stance, on what, and whether it is turned, weakened or bound. Safe for many
 * threads.
 */
public final class PositionFinder {
  private static final Set<String> INSIDE =
      Set.of("xcomp", "ccomp", "obj", "obl", "acl", "nmod", "csubj", "advcl");
  private static final Set<String> REFUSALS = Set.of("rejects", "opposes", "condemns", "doubts");
  private static final Set<String> DENIALS = Set.of("deny", "doubt");
  private static final int MOST_STEPS = 12;

  private final ScopeWords scope = new ScopeWords();
  private final StanceLexicon lexicon = new StanceLexicon(scope);
  private final StanceShifts shifts = new StanceShifts();
  private final ModalityReader modalityReader = new ModalityReader(scope);

  /** A finder with the words that Demarche comes with. */
  public PositionFinder() {}

  /** The positions that an article's statements show, a holder's stance on a topic once. */
  public List<Position> find(
      Document text, WhoIsWho who, ArticleTopics about, List<Statement> statements) {
    return new Search(text, who, about, statements).run();
  }

  /** One article's search. */
  private final class Search {
    private final Document text;
    private final WordTrees trees;
    private final Owners owners;
    private final Holders holders;
    private final StanceTopics topics;
    private final Map<List<Object>, List<Position>> positions = new LinkedHashMap<>();

    Search(Document text, WhoIsWho who, ArticleTopics about, List<Statement> statements) {
      this.text = text;
      this.trees = WordTrees.of(text);
      this.owners = new Owners(text, statements);
      this.holders = new Holders(text, trees, who, scope, statements);
      this.topics = new StanceTopics(text, trees, about, scope, holders.parties());
    }

    List<Position> run() {
      for (Sentence sentence : text.sentences()) {
        List<Shown> shown = new ArrayList<>();
        for (StanceLexicon.Match match : lexicon.find(text, sentence)) {
          Clause clause = Clause.of(match, trees);
          Word first = text.layer(Word.LAYER).get(match.first());
          Word anchor = text.layer(Word.LAYER).get(clause.anchor());
          Owners.Owner owner =
              match.tokens().contains(clause.anchor())
                  ? owners.of(anchor.start(), anchor.end())
                  : owners.of(first.start(), first.end());
          if (owner != null) {
            shown.add(new Shown(clause, owner));
          }
        }
        for (Shown one : shown) {
          if (shown.stream().noneMatch(other -> isWithin(one, other))) {
            read(sentence, one);
          }
        }
      }
      return positions.values().stream().map(PositionFinder::joined).toList();
    }

    private record Shown(Clause clause, Owners.Owner owner) {}

    /** "Wants to support", "must accept": the stance below is only what the one above speaks of. */
    private boolean isWithin(Shown inner, Shown outer) {
      int top = outer.clause().anchor();
      if (inner.equals(outer) || inner.clause().anchor() == top) {
        return inner.clause().anchor() == top
            && !inner.equals(outer)
            && inner.clause().match().words().frame() != StanceFrame.SPEAKER
            && outer.clause().match().words().frame() == StanceFrame.SPEAKER;
      }
      int at = inner.clause().anchor();
      for (int step = 0; step < MOST_STEPS; step++) {
        String relation = trees.get(at).relation();
        boolean conjunct = relation.equals("conj");
        if (!INSIDE.contains(relation) && !conjunct) {
          return false;
        }
        int head = trees.get(at).head();
        if (head < 0 || conjunct && head == top) {
          return false;
        }
        if (head == top) {
          return binds(outer, inner);
        }
        at = head;
      }
      return false;
    }

    /** What is said of somebody else's words ("denied that ...") stays with them. */
    private boolean binds(Shown outer, Shown inner) {
      boolean sameStatement = outer.owner().statement() == inner.owner().statement();
      String stance = outer.clause().match().words().stance();
      boolean saying = outer.owner().inCue() && !inner.owner().inCue();
      boolean opens = saying && (stance.equals("warns") || stance.equals("supports"));
      return (sameStatement || saying) && !(opens && inner.clause().hasOwnSubject(trees));
    }

    private void read(Sentence sentence, Shown shown) {
      Clause clause = shown.clause();
      StanceWords words = clause.match().words();
      Statement statement = owners.get(shown.owner());
      boolean unsaid = !shown.owner().inCue() && (statement.negated() || statement.hypothetical());
      if (words.stance().equals(StanceWords.NONE) || unsaid || isDenied(shown.owner())) {
        return;
      }
      int least =
          shown.owner().inCue()
              ? firstToken(sentence, statement.cue().start())
              : firstToken(sentence, shown.owner().content().start());
      ModalityReader.ClauseModality reading =
          modalityReader.read(text, trees, sentence, clause, least);
      String stance =
          reading.modality().imagined() ? null : shifts.shift(words, reading.modality());
      if (stance == null) {
        return;
      }
      List<Actor> held = heldBy(shown, statement, least, REFUSALS.contains(stance));
      if (held.isEmpty()) {
        return;
      }
      BitSet target = clause.target(trees, reading.conditionHeads());
      target.andNot(trees.wordsOf(reading.modality().conditions()));
      StanceTopics.Found on = topics.of(clause, target, shown.owner(), statement);
      for (Topic topic : on.topics()) {
        String onTopic = on.reversed().containsKey(topic) ? shifts.reversed(stance) : stance;
        for (Actor holder : held) {
          boolean itself = topic.country() && topic.key().equals(holder.key());
          if (onTopic != null && !itself) {
            put(shown, reading.modality(), onTopic, holder, held, topic, on);
          }
        }
      }
    }

    /** What somebody denies having been said or done shows no stance. */
    private boolean isDenied(Owners.Owner owner) {
      return owners.chain(owner.statement()).stream()
          .skip(1)
          .map(owners::get)
          .anyMatch(s -> s.negated() || DENIALS.contains(s.speechAct()));
    }

    private int firstToken(Sentence sentence, int offset) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (text.layer(Word.LAYER).get(i).start() >= offset) {
          return i;
        }
      }
      return sentence.firstToken();
    }

    private List<Actor> heldBy(Shown shown, Statement statement, int least, boolean refuses) {
      Clause clause = shown.clause();
      List<Actor> own = holders.tellers(statement);
      if (shown.owner().inCue()) {
        return own.isEmpty() && clause.subject() >= 0
            ? holders.named(clause.subject(), statement)
            : own;
      }
      return switch (clause.match().words().frame()) {
        case SUBJECT -> bySubject(clause, statement, own, refuses);
        case NOUN -> byNoun(clause, statement, own);
        case SPEAKER -> {
          int judge = clause.judge(trees, scope, least);
          List<Actor> judging = judge < 0 ? List.of() : holders.named(judge, statement);
          yield judging.isEmpty() ? own : judging;
        }
      };
    }

    private List<Actor> bySubject(
        Clause clause, Statement statement, List<Actor> own, boolean refuses) {
      if (clause.passive()) {
        int agent = clause.agent(trees);
        boolean past = trees.of(clause.anchor()).stream().anyMatch(d -> isPast(trees.get(d)));
        return agent >= 0 ? holders.named(agent, statement) : past || !refuses ? List.of() : own;
      }
      return clause.subject() < 0 ? own : holders.named(clause.subject(), statement);
    }

    private static boolean isPast(Word auxiliary) {
      return auxiliary.is("was") || auxiliary.is("were") || auxiliary.is("had");
    }

    private List<Actor> byNoun(Clause clause, Statement statement, List<Actor> own) {
      int possessor = clause.possessor(trees);
      List<Actor> possessing = possessor < 0 ? List.of() : holders.possessor(possessor, statement);
      if (!possessing.isEmpty()) {
        return possessing;
      }
      if (isObjectOfOther(clause)) {
        return List.of();
      }
      return clause.subject() < 0 ? own : holders.named(clause.subject(), statement);
    }

    /** "Attacked the agreement to pay": the noun tells of others, not of whoever attacks. */
    private boolean isObjectOfOther(Clause clause) {
      Word noun = trees.get(clause.anchor());
      int verb = noun.head();
      return noun.relation().equals("obj")
          && verb >= 0
          && !clause.match().tokens().contains(verb)
          && trees.get(verb).tag().equals("VERB")
          && !scope.is(ScopeWords.Effect.LIGHT, trees.get(verb));
    }

    private void put(
        Shown shown,
        Modality modality,
        String stance,
        Actor holder,
        List<Actor> held,
        Topic topic,
        StanceTopics.Found on) {
      List<Integer> chain = owners.chain(shown.owner().statement());
      Actor teller = holders.teller(owners.get(shown.owner()));
      boolean own = holders.tellers(owners.get(shown.owner())).contains(holder);
      Actor ascribedBy = teller == null || own ? holders.reporter(chain, owners, held) : teller;
      Position position =
          new Position(
              holder,
              topic,
              stance,
              List.of(
                  evidence(shown.clause(), modality, on.reversed().getOrDefault(topic, List.of()))),
              modality.conditions(),
              chain,
              ascribedBy,
              owners.get(shown.owner()).date(),
              Confidence.of(shown.owner().inCue(), on.named(), ascribedBy != null));
      positions
          .computeIfAbsent(
              List.of(holder, topic, stance, ascribedBy == null ? "" : ascribedBy),
              key -> new ArrayList<>())
          .add(position);
    }

    /**
     * From the first to the last of the words that show the stance, those that turn it included.
     */
    private Span evidence(Clause clause, Modality modality, List<Integer> reversing) {
      BitSet words = new BitSet();
      clause.words().forEach(words::set);
      reversing.forEach(words::set);
      int gap = 8;
      for (int word : modality.words()) {
        boolean near = word > clause.match().first() - gap && word < clause.match().last() + gap;
        if (near) {
          words.set(word);
        }
      }
      return trees.span(words);
    }
  }

  /** One position of all that are the same, with what each shows; the first gives the date. */
  private static Position joined(List<Position> same) {
    Position first = same.getFirst();
    return new Position(
        first.holder(),
        first.topic(),
        first.stance(),
        all(same, Position::evidence),
        all(same, Position::conditions),
        all(same, Position::statements),
        first.ascribedBy(),
        first.date(),
        same.stream().mapToDouble(Position::confidence).max().orElseThrow());
  }

  private static <T> List<T> all(List<Position> same, Function<Position, List<T>> part) {
    return same.stream().flatMap(p -> part.apply(p).stream()).distinct().toList();
  }
}
