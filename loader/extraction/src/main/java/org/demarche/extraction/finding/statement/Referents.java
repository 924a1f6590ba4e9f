package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Discourse;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * Whom words mean that fill a role, within a statement or outside of all: "we" is the side of
 * whoever says so.
 */
public final class Referents {
  private static final Set<String> FIRST =
      Set.of("i", "me", "my", "we", "us", "our", "ours", "ourselves", "mine", "myself");
  private static final Set<String> THIRD =
      Set.of("he", "she", "it", "they", "him", "her", "his", "its", "their", "them");

  private final Document text;
  private final WhoIsWho who;
  private final Attendees attendees;
  private final List<Mention<Actor>> spoken;

  /** Those of an article. */
  public Referents(Document text, WhoIsWho who, List<Statement> statements) {
    this.text = text;
    this.who = who;
    this.attendees = new Attendees(text, who);
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

  /**
   * Whom words mean, each of several; none where they mean nobody that can be named.
   *
   * @param words as printed
   * @param within the statement that they belong to
   */
  public List<Actor> of(Span words, @Nullable Statement within) {
    String printed = words.in(text.text()).toLowerCase(Locale.ROOT).strip();
    String first = printed.split("[^\\p{L}]", 2)[0];
    Actor issuer = who.issuer();
    if (FIRST.contains(first)) {
      List<Actor> own = within == null ? List.of() : tellers(within);
      return own.isEmpty() && issuer != null ? issuer.each() : own;
    }
    if (within != null && within.source() != null && within.source().overlaps(words)) {
      return within.speaker() == null ? tellers(within) : within.speaker().each();
    }
    Actor speaker = within == null ? null : within.speaker();
    boolean quoted = text.isQuoted(words.start(), words.end());
    Actor met = attendees.of(words);
    Actor meant = met == null ? who.resolve(words, new Discourse(spoken, speaker, quoted)) : met;
    if (meant != null) {
      return meant.each();
    }
    if (within != null && !quoted && THIRD.contains(first)) {
      return tellers(within);
    }
    List<Actor> sides = who.sidesIn(words);
    return sides.size() == 1 ? sides : List.of();
  }

  /** The sides of those whom words mean; themselves where they speak for none. */
  public List<Actor> sidesOf(Span words, @Nullable Statement within) {
    return of(words, within).stream().map(this::side).distinct().toList();
  }

  /** The sides that a statement is made for; a private person where there is none. */
  public List<Actor> tellers(Statement statement) {
    Actor side = statement.onBehalfOf();
    Actor teller = side == null ? statement.speaker() : side;
    return teller == null ? List.of() : teller.each().stream().map(this::side).distinct().toList();
  }

  /** The side that an actor speaks for by office or as its body, else the actor. */
  public Actor side(Actor actor) {
    Person person = who.person(actor);
    Actor of = person != null && person.speaksForSide() ? person.officeOf() : null;
    Actor country = who.countryOf(of == null ? actor : of);
    return country != null ? country : of != null ? of : actor;
  }
}
