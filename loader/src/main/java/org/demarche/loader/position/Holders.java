package org.demarche.loader.position;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.loader.mention.Actor;
import org.demarche.loader.mention.ActorType;
import org.demarche.loader.mention.Person;
import org.demarche.loader.mention.WhoIsWho;
import org.demarche.loader.statement.Statement;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Span;
import org.demarche.loader.text.Token;
import org.jspecify.annotations.Nullable;

/** Tells whose stance it is. */
final class Holders {
  private static final Set<String> APART =
      Set.of("acl", "acl:relcl", "advcl", "parataxis", "punct", "conj", "cc", "appos");

  private final AnnotatedText text;
  private final Dependents trees;
  private final WhoIsWho who;
  private final ScopeWords scope;
  private final List<Actor> parties;

  Holders(
      AnnotatedText text,
      Dependents trees,
      WhoIsWho who,
      ScopeWords scope,
      List<Statement> statements) {
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

  private @Nullable Actor side(@Nullable Actor actor) {
    Person person = who.person(actor);
    return person != null && person.speaksForSide() ? person.officeOf() : actor;
  }

  /** Those whom a noun phrase means as holders of a stance; none where it means no actor. */
  List<Actor> named(int head, Statement statement) {
    Set<Actor> holders = new LinkedHashSet<>();
    add(head, statement, holders);
    for (int dependent : trees.of(head)) {
      if (trees.token(dependent).relation().equals("conj")) {
        add(dependent, statement, holders);
      }
    }
    return List.copyOf(holders);
  }

  private void add(int head, Statement statement, Set<Actor> holders) {
    Token token = trees.token(head);
    Actor teller = teller(statement);
    boolean first = scope.is(ScopeWords.Kind.FIRST_PERSON, token);
    boolean third = scope.is(ScopeWords.Kind.THIRD_PERSON, token);
    if (first || third || isOwn(head)) {
      if (teller != null) {
        holders.add(teller);
      }
      return;
    }
    Span phrase = phrase(head);
    Actor actor = who.resolve(phrase, statement.speaker());
    if (actor != null && actor.type() == ActorType.GROUP) {
      holders.addAll(members(phrase, actor));
    } else if (actor != null) {
      Actor side = side(actor);
      holders.add(side == null ? actor : side);
    }
  }

  /** "Her government", "our side": a possessive before a noun that means one's own side. */
  private boolean isOwn(int head) {
    boolean possessive =
        trees.of(head).stream()
            .map(trees::token)
            .anyMatch(t -> t.relation().equals("nmod:poss") && t.tag().equals("PRON"));
    return possessive && scope.is(ScopeWords.Kind.OWN, trees.token(head));
  }

  private Span phrase(int head) {
    return trees.span(trees.subtree(head, d -> APART.contains(trees.token(d).relation())));
  }

  /** "Both ministers" are those who speak in the article, where they are as many. */
  private List<Actor> members(Span phrase, Actor group) {
    String words = phrase.in(text.text()).toLowerCase(Locale.ROOT);
    int count =
        words.contains("both") || words.contains("two")
            ? 2
            : words.contains("three") ? 3 : words.contains("four") ? 4 : -1;
    boolean all = count < 0 && words.matches("(?:the|all) (?:sides|parties|delegations|ministers)");
    boolean fits = count == parties.size() || all && parties.size() > 1;
    return fits ? parties : List.of(group);
  }

  /** Whom a possessive or an adjective before a noun means: "Norway's", "Russian", "its". */
  List<Actor> possessor(int possessor, Statement statement) {
    Token token = trees.token(possessor);
    Actor teller = teller(statement);
    if (token.tag().equals("PRON")) {
      return teller == null ? List.of() : List.of(teller);
    }
    Actor actor = who.resolve(phrase(possessor), statement.speaker());
    if (actor != null) {
      Actor side = side(actor);
      return List.of(side == null ? actor : side);
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
