package org.demarche.extraction.finding.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * For whom a statement is made: by explicit wording ("speaking for the EU", which holds for what
 * the same person says later in the article), by office, by metonymy, as a body or a collective.
 * What somebody says in his own name is nobody else's.
 */
final class OnBehalfOf {
  private static final int WORDS_BEHIND = 60;

  private final Document text;
  private final WhoIsWho who;
  private final Pattern explicit;
  private final Pattern personal;
  private final Map<Actor, Actor> declared = new HashMap<>();

  OnBehalfOf(Document text, WhoIsWho who) {
    this.text = text;
    this.who = who;
    this.explicit = either("spoken-for.txt");
    this.personal = either("personal-opinion.txt");
  }

  private static Pattern either(String file) {
    return Pattern.compile(
        "(?i)\\b(?:" + String.join("|", Lines.of(OnBehalfOf.class, file)) + ")\\b");
  }

  /**
   * The side spoken for, or nothing. Statements are to be asked for in the order of the text.
   *
   * @param source the words that name who speaks
   * @param speaker whom they mean
   * @param content what is said
   * @param sentence the sentence around
   */
  @Nullable Actor side(
      @Nullable Span source, @Nullable Actor speaker, List<Span> content, Span sentence) {
    if (speaker == null) {
      return source == null ? null : who.sideOfUnnamed(source);
    }
    return switch (speaker.type()) {
      case COUNTRY -> speaker;
      case ORGANIZATION -> country(speaker);
      case GROUP -> sides(speaker);
      case PERSON -> personSide(speaker, content, sentence);
    };
  }

  /** Whether a place in the text opens wording for whom somebody speaks, which says nothing. */
  boolean isDeclaredAt(int start) {
    return explicit.matcher(text.text()).region(start, text.text().length()).lookingAt();
  }

  private @Nullable Actor personSide(Actor speaker, List<Span> content, Span sentence) {
    if (personal.matcher(sentence.in(text.text())).find()) {
      return null;
    }
    Actor named = declaredIn(content, sentence);
    if (named != null && named.members().isEmpty()) {
      declared.put(speaker, named);
    }
    if (named != null) {
      return named;
    }
    Actor before = declared.get(speaker);
    return before == null ? officeSide(speaker) : before;
  }

  private @Nullable Actor officeSide(Actor speaker) {
    Person person = who.person(speaker);
    Actor side = person != null && person.speaksForSide() ? person.officeOf() : null;
    return side == null || side.type() != ActorType.ORGANIZATION ? side : country(side);
  }

  /** Whom the sentence says is spoken for, beside the content or as the content's first words. */
  private @Nullable Actor declaredIn(List<Span> content, Span sentence) {
    Matcher matcher = explicit.matcher(text.text()).region(sentence.start(), sentence.end());
    while (matcher.find()) {
      int start = matcher.start();
      boolean apart = content.stream().noneMatch(c -> c.start() + 2 < start && start < c.end());
      int from = matcher.end();
      int to = Math.min(sentence.end(), from + WORDS_BEHIND);
      Matcher stop = Pattern.compile("[,.;:\"“”]").matcher(text.text()).region(from, to);
      Actor named = who.spokenFor(trim(new Span(from, stop.find() ? stop.start() : to)));
      if (apart && named != null) {
        return named;
      }
    }
    return null;
  }

  private Span trim(Span span) {
    int start = span.start();
    while (start < span.end() && text.text().charAt(start) == ' ') {
      start++;
    }
    return new Span(start, span.end());
  }

  /** A country's ministry speaks for the country, another body for itself. */
  private Actor country(Actor organization) {
    Actor country = who.countryOf(organization);
    return country == null ? organization : country;
  }

  /** The sides of a group's members; a movement's own, nothing where a collective is not known. */
  private @Nullable Actor sides(Actor group) {
    if (group.members().isEmpty()) {
      return who.isKnown(group) ? group : null;
    }
    Set<Actor> sides = new LinkedHashSet<>();
    for (Actor member : group.members()) {
      Actor side = member.type() == ActorType.PERSON ? officeSide(member) : member;
      if (side != null) {
        sides.add(side);
      }
    }
    List<Actor> all = new ArrayList<>(sides);
    return all.isEmpty() ? null : all.size() == 1 ? all.getFirst() : who.group(all);
  }
}
