package org.demarche.extraction.finding.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.reading.syntax.WordTrees;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.Discourse;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/** Tells whose stance it is. */
final class Holders {
  private static final Set<String> APART =
      Set.of("acl", "acl:relcl", "advcl", "parataxis", "punct", "conj", "cc", "appos");

  private final Document text;
  private final WordTrees trees;
  private final WhoIsWho who;
  private final ScopeWords scope;
  private final List<Actor> parties;
  private final List<Mention<Actor>> spoken;

  Holders(
      Document text, WordTrees trees, WhoIsWho who, ScopeWords scope, List<Statement> statements) {
    this.text = text;
    this.trees = trees;
    this.who = who;
    this.scope = scope;
    Set<Actor> sides = new LinkedHashSet<>();
    for (Statement statement : statements) {
      Actor side = statement.onBehalfOf();
      if (side != null
          && (side.type() == ActorType.COUNTRY || side.type() == ActorType.ORGANIZATION)) {
        sides.add(side);
      }
    }
    this.parties = List.copyOf(sides);
    List<Mention<Actor>> sources = new ArrayList<>();
    for (Statement statement : statements) {
      Span source = statement.source();
      Actor speaker = statement.speaker();
      if (source != null && speaker != null && statement.attributedBy() < 0) {
        sources.add(new Mention<>(source.start(), source.end(), speaker));
      }
    }
    sources.sort(Comparator.comparingInt(Mention::start));
    this.spoken = List.copyOf(sources);
  }

  /** The sides that somebody speaks for in the article. */
  List<Actor> parties() {
    return parties;
  }

  /** The side that a statement is made for; a private person where there is none. */
  @Nullable Actor teller(Statement statement) {
    Actor side = statement.onBehalfOf();
    return side == null ? side(statement.speaker()) : side;
  }

  /** The sides that a statement is made for, each of a group's. */
  List<Actor> tellers(Statement statement) {
    Actor teller = teller(statement);
    return teller == null
        ? List.of()
        : teller.each().stream().map(this::ownSide).distinct().toList();
  }

  private Discourse before(Statement statement, Span phrase) {
    boolean quoted = text.isQuoted(phrase.start(), phrase.end());
    return new Discourse(spoken, statement.speaker(), quoted);
  }

  private @Nullable Actor side(@Nullable Actor actor) {
    Person person = who.person(actor);
    return person != null && person.speaksForSide() ? person.officeOf() : actor;
  }

  /** Those whom a noun phrase means as holders of a stance; none where it means no actor. */
  List<Actor> named(int head, Statement statement) {
    Set<Actor> holders = new LinkedHashSet<>();
    add(head, statement, holders);
    for (int dependent : trees.of(head)) {
      if (trees.get(dependent).relation().equals("conj")) {
        add(dependent, statement, holders);
      }
    }
    return List.copyOf(holders);
  }

  private void add(int head, Statement statement, Set<Actor> holders) {
    Word token = trees.get(head);
    Actor teller = teller(statement);
    boolean first = scope.is(ScopeWords.Effect.FIRST_PERSON, token);
    boolean third = scope.is(ScopeWords.Effect.THIRD_PERSON, token);
    if (first || third || isOwn(head)) {
      if (teller != null) {
        holders.addAll(teller.each().stream().map(this::ownSide).toList());
      }
      return;
    }
    Span phrase = phrase(head);
    Actor actor = who.resolve(phrase, before(statement, phrase));
    if (actor != null) {
      actor.each().forEach(each -> holders.add(ownSide(each)));
    }
  }

  private Actor ownSide(Actor actor) {
    Actor side = side(actor);
    return side == null ? actor : side;
  }

  /** "Her government", "our side": a possessive before a noun that means one's own side. */
  private boolean isOwn(int head) {
    boolean possessive =
        trees.of(head).stream()
            .map(trees::get)
            .anyMatch(t -> t.relation().equals("nmod:poss") && t.tag().equals("PRON"));
    return possessive && scope.is(ScopeWords.Effect.OWN, trees.get(head));
  }

  private Span phrase(int head) {
    return trees.span(trees.subtree(head, d -> APART.contains(trees.get(d).relation())));
  }

  /** Whom a possessive or an adjective before a noun means: "Norway's", "Russian", "its". */
  List<Actor> possessor(int possessor, Statement statement) {
    Word token = trees.get(possessor);
    if (token.tag().equals("PRON")) {
      return tellers(statement);
    }
    Actor actor = who.resolve(phrase(possessor), before(statement, phrase(possessor)));
    if (actor != null) {
      return actor.each().stream().map(this::ownSide).distinct().toList();
    }
    List<Actor> sides = who.sidesIn(new Span(token.start(), token.end()));
    return sides.size() == 1 ? sides : List.of();
  }

  /** Whether one actor speaks as another: the same, or the side that a person speaks for. */
  boolean isSame(@Nullable Actor one, Actor other) {
    return one != null && (one.equals(other) || other.equals(side(one)) || one.equals(side(other)));
  }

  /** Who reports that a statement was made, where it is another side; or nothing. */
  @Nullable Actor reporter(List<Integer> chain, Owners owners, List<Actor> holders) {
    List<Actor> reporters = new ArrayList<>();
    for (int index : chain.subList(1, chain.size())) {
      Actor reporter = teller(owners.get(index));
      if (reporter != null && reporter.type() != ActorType.GROUP) {
        reporters.add(reporter);
      }
    }
    boolean same = reporters.stream().anyMatch(r -> holders.stream().anyMatch(h -> isSame(r, h)));
    return same || reporters.isEmpty() ? null : reporters.getFirst();
  }
}
