package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which country or organisation a phrase means that names no person: by its name, capital or
 * government, as "the Norwegian government", or by a body of its own.
 */
final class SidePhrases {
  private static final Pattern OWN =
      Pattern.compile("(?:my|our|his|her|its|their)(?: own)? (\\p{L}+)");

  private static final Pattern SEVERAL =
      Pattern.compile(
          "presidents|ministers|premiers|leaders|governments|delegations|militaries|sides"
              + "|countries|states|nations|parties");

  /** Sides that have no name but are told apart by one word: "Western governments". */
  private static final Pattern WORDED =
      Pattern.compile(
          "(?:the )?(?:western|european|arab|gulf|african|asian|nordic|baltic|world|major|regional)"
              + " (?:governments|powers|nations|countries|states|allies|partners)");

  /** Of these a report from a capital speaks without saying whose. */
  private static final Pattern OF_DATELINE = Pattern.compile("\\b(?:ministry|government)\\b");

  private static final Pattern STATE_BODY =
      Pattern.compile("\\b(?:ministry|government|military|army|embassy|parliament)\\b");

  private final ArticleNames names;
  private final Collectives collectives;
  private final RolePhrases roles;
  private final Set<String> bodies =
      new HashSet<>(Lines.of(SidePhrases.class, "government-bodies.txt"));
  private final Set<String> personBodies =
      new HashSet<>(Lines.of(SidePhrases.class, "person-bodies.txt"));
  private final ReferenceData reference;
  private final Set<String> paperWords =
      new HashSet<>(Lines.of(SidePhrases.class, "paper-words.txt"));
  private final Set<String> memberWords =
      new HashSet<>(Lines.of(SidePhrases.class, "member-words.txt"));
  private final Set<String> sideWords =
      new HashSet<>(Lines.of(SidePhrases.class, "side-words.txt"));

  SidePhrases(
      ArticleNames names, RolePhrases roles, ReferenceData reference, Collectives collectives) {
    this.collectives = collectives;
    this.reference = reference;
    this.names = names;
    this.roles = roles;
  }

  @Nullable Actor resolve(Span phrase, Discourse before) {
    String lower = phrase.in(names.text().text()).toLowerCase(Locale.ROOT);
    Matcher own = OWN.matcher(lower);
    if (own.matches() && sideWords.contains(own.group(1))) {
      Actor whose =
          before.reporter() == null ? before.lastBefore(phrase.start()) : before.reporter();
      return whose == null ? null : whose.type() == ActorType.PERSON ? names.sideOf(whose) : whose;
    }
    String head = roles.head(phrase);
    List<Mention<Actor>> named = names.known().actorsWithin(phrase.start(), phrase.end());
    boolean body =
        named.size() == 1 && named.getFirst().referent().type() == ActorType.ORGANIZATION;
    if (body && memberWords.contains(head)) {
      return named.getFirst().referent();
    }
    Actor author = paperWords.contains(head) ? author(phrase) : null;
    if (author != null) {
      return author;
    }
    if (roles.isUnnamed(phrase)) {
      return null;
    }
    List<Mention<Actor>> people = names.peopleIn(phrase);
    if (people.size() == 1 && personBodies.contains(head)) {
      String name = people.getFirst().referent().name() + " " + head;
      return new Actor(ActorType.ORGANIZATION, Keys.of(name), name);
    }
    List<Mention<Actor>> organizations = names.organizationsIn(phrase);
    if (!organizations.isEmpty() && isHead(organizations.getFirst(), phrase)) {
      return organizations.getFirst().referent();
    }
    List<Mention<Actor>> actors = names.known().actorsWithin(phrase.start(), phrase.end());
    Mention<Actor> heading =
        actors.stream().filter(a -> isHead(a, phrase)).reduce((a, b) -> b).orElse(null);
    if (heading != null) {
      return heading.referent();
    }
    List<Mention<Actor>> sides = names.sidesIn(phrase);
    if (sides.size() > 1 && SEVERAL.matcher(head).matches()) {
      return collectives.group(sides.stream().map(Mention::referent).distinct().toList());
    }
    if (sides.isEmpty() && WORDED.matcher(lower).matches()) {
      String name = names.words(phrase.start(), phrase.end()).replaceFirst("^[Tt]he ", "");
      return new Actor(ActorType.GROUP, Keys.of(name), name);
    }
    if (sides.size() == 1 && sideWords.contains(head)) {
      return sides.getFirst().referent();
    }
    if (sides.size() == 1 && head.equals("ministry")) {
      return ministry(phrase, sides.getFirst());
    }
    List<Mention<Actor>> demonyms = names.known().demonymsWithin(phrase.start(), phrase.end());
    boolean itsPeople = demonyms.size() == 1 && demonyms.getFirst().end() >= phrase.end();
    return itsPeople ? demonyms.getFirst().referent() : sides.isEmpty() ? ofState(phrase) : null;
  }

  /** The one side or body that a paper is said to be of: "a statement by the State Department". */
  private @Nullable Actor author(Span phrase) {
    Set<Actor> authors = new LinkedHashSet<>();
    names.sidesIn(phrase).forEach(side -> authors.add(side.referent()));
    names.organizationsIn(phrase).forEach(body -> authors.add(body.referent()));
    return authors.size() == 1 ? authors.iterator().next() : null;
  }

  /**
   * Whose "the ministry" is that no side is told of: that of the state whose body of that name was
   * named last, or else of the dateline's.
   */
  @Nullable Actor ofState(Span phrase) {
    String words = phrase.in(names.text().text()).toLowerCase(Locale.ROOT);
    Matcher body = STATE_BODY.matcher(words);
    if (!body.find()) {
      return null;
    }
    Pattern same = Pattern.compile("(?i)^['’s]{0,2}(?: \\p{L}+){0,3} " + body.group());
    List<Mention<Actor>> before = names.sidesIn(new Span(0, phrase.start()));
    for (int i = before.size() - 1; i >= 0; i--) {
      Mention<Actor> side = before.get(i);
      boolean state = side.referent().type() == ActorType.COUNTRY;
      if (state && same.matcher(names.words(side.end(), phrase.start())).find()) {
        return side.referent();
      }
    }
    int at = names.text().sentenceAt(phrase.start());
    int from = at < 1 ? 0 : names.text().sentences().get(at - 1).start();
    boolean near = at > 0 && from < phrase.start() && !OF_DATELINE.matcher(words).find();
    Mention<Actor> last = near ? names.known().lastSideWithin(from, phrase.start()) : null;
    return last != null && last.referent().type() == ActorType.COUNTRY
        ? last.referent()
        : names.known().datelineCountry();
  }

  /** "the Norwegian fisheries ministry": a body of that country, by its words. */
  private Actor ministry(Span phrase, Mention<Actor> side) {
    String printed = names.words(side.start(), phrase.end()).replace('\n', ' ');
    String name = printed.replaceAll("['’]s?(?= )", "").replaceFirst("(?i)(ministry).*", "$1");
    StringBuilder title = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      title
          .append(title.isEmpty() ? "" : " ")
          .append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.isEmpty() ? "" : word.substring(1));
    }
    return new Actor(ActorType.ORGANIZATION, Keys.of(title.toString()), title.toString());
  }

  @Nullable Actor countryOf(Actor organization) {
    Actor whole = reference.whole(organization);
    if (whole != null && whole.type() == ActorType.COUNTRY) {
      return whole;
    }
    String name = organization.name();
    String last = name.substring(name.lastIndexOf(' ') + 1);
    if (reference.knows(organization) || !bodies.contains(last)) {
      return null;
    }
    return Stream.concat(reference.demonymsIn(name).stream(), reference.actorsIn(name).stream())
        .filter(side -> side.start() == 0 && side.referent().type() == ActorType.COUNTRY)
        .map(Mention::referent)
        .findFirst()
        .orElse(null);
  }

  /** Whether a name heads the phrase: nothing but what modifies it from behind follows. */
  private boolean isHead(Mention<Actor> name, Span phrase) {
    String before = names.words(phrase.start(), name.start()).toLowerCase(Locale.ROOT);
    String behind = names.words(name.end(), phrase.end());
    boolean governed =
        before.matches("(?s).*\\b(?:of|for|to|in|at|from|with|by|on)\\s+(?:the\\s+)?");
    return !governed
        && behind.matches("(?s)|\\s*,.*|\\s+(?:in|of|for|at|which|who|itself|on)\\b.*|['’]\\s*");
  }

  /** The sides that an unnamed source belongs to: "officials from both sides", "US officials". */
  List<Actor> sidesOfUnnamed(Span phrase) {
    Set<Actor> sides = new LinkedHashSet<>();
    for (Mention<Actor> organization : names.organizationsIn(phrase)) {
      sides.add(organization.referent());
    }
    names.sidesIn(phrase).forEach(m -> sides.add(m.referent()));
    return List.copyOf(sides);
  }

  /** Several countries in a row: "Norway, Iceland and the Faroe Islands". */
  List<Actor> listed(Span phrase, List<Mention<Actor>> mentions) {
    List<Actor> listed = new ArrayList<>();
    int last = -1;
    for (Mention<Actor> mention : mentions) {
      String gap =
          last < 0
              ? names.words(phrase.start(), mention.start())
              : names.words(last, mention.start());
      boolean joined =
          last < 0
              ? gap.matches("(?i)(?:both\\s+)?(?:the\\s+)?")
              : gap.matches("\\s*(?:,|,?\\s+and)\\s+(?:the\\s+)?");
      if (!joined) {
        return List.of();
      }
      listed.add(mention.referent());
      last = mention.end();
    }
    if (last < phrase.end() || listed.size() < 2) {
      return List.of();
    }
    // A list's first members are easily left out of the source: "Norway, [Iceland and Sweden]".
    Mention<Actor> before = names.known().actorEndingAt(phrase.start() - 2);
    while (before != null && names.words(before.end(), before.end() + 2).equals(", ")) {
      listed.addFirst(before.referent());
      before = names.known().actorEndingAt(before.start() - 2);
    }
    return listed;
  }
}
