package org.demarche.extraction.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Who one article names, and which of them a phrase of it means. */
public final class WhoIsWho {
  private static final int FIRST_SENTENCES = 2;
  private static final String AND = " and ";
  private static final Pattern OFFICE_OF =
      Pattern.compile("['’]s? (?:office|staff|team|ministry|cabinet|department)");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final Pattern OF_ISSUER =
      Pattern.compile(
          "(?:the|our|my) (?:(?:vice|prime|foreign|state) )?(?:president|secretary|minister"
              + "|government|administration|ministry|department|delegation)");

  private final ArticleNames names;
  private final @Nullable Actor issuer;
  private final ReferenceData reference;
  private final Pronouns pronouns;
  private final Collectives collectives;
  private final NamedHeads namedHeads;
  private final RolePhrases roles;
  private final SidePhrases sides;
  private final Set<String> relayWords = new HashSet<>(Lines.of(WhoIsWho.class, "relay-words.txt"));

  WhoIsWho(
      ArticleNames names,
      ReferenceData reference,
      String articleKey,
      @Nullable LocalDate articleDate,
      @Nullable Actor issuer) {
    this.names = names;
    this.issuer = issuer;
    this.reference = reference;
    this.pronouns = new Pronouns(names);
    this.collectives = new Collectives(names, reference, articleKey);
    this.namedHeads = new NamedHeads(names);
    this.roles = new RolePhrases(names, reference, articleDate, issuer);
    this.sides = new SidePhrases(names, roles, reference, collectives);
  }

  private Document text() {
    return names.text();
  }

  /** The people that the article names, in the order of their first full naming. */
  public List<Person> people() {
    return names.people();
  }

  /** What the article tells of a person, or nothing where the actor is none of its people. */
  public @Nullable Person person(@Nullable Actor actor) {
    return names.person(actor);
  }

  /** The agency or outlet that a phrase names, or nothing; "the agency" is the one last named. */
  public @Nullable Outlet outlet(Span phrase) {
    Mention<Outlet> outlet = names.known().outletWithin(phrase.start(), phrase.end());
    if (outlet != null) {
      return names.peopleIn(phrase).isEmpty() ? outlet.referent() : null;
    }
    if (!phrase.in(text().text()).matches("(?i)the (?:news )?agency")) {
      return null;
    }
    return names.known().outletsWithin(0, phrase.start()).stream()
        .map(Mention::referent)
        .filter(reference::isAgency)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** The agency or outlet that a sentence says it relays: "TASS reported"; or nothing. */
  public @Nullable Outlet relayedIn(Span sentence) {
    for (Mention<Outlet> outlet : names.known().outletsWithin(sentence.start(), sentence.end())) {
      String behind = names.words(outlet.end(), sentence.end()).strip();
      String before = names.words(sentence.start(), outlet.start()).strip();
      boolean reports = relayWords.stream().anyMatch(w -> behind.startsWith(w));
      boolean told =
          before.toLowerCase(Locale.ROOT).matches("(?s).*(?:according to|told(?: the)?)");
      if (reports || told) {
        return outlet.referent();
      }
    }
    return null;
  }

  /** The holder of an office on one side: "our president", said by a Russian; or nothing. */
  public @Nullable Actor officeHolderOf(Span phrase, @Nullable Actor side) {
    String words = phrase.in(text().text()).toLowerCase(Locale.ROOT);
    String head = words.substring(words.lastIndexOf(' ') + 1);
    for (Person person : names.people()) {
      String officeText = person.officeText();
      if (side != null
          && side.equals(person.officeOf())
          && officeText != null
          && officeText.toLowerCase(Locale.ROOT).endsWith(head)) {
        return person.actor();
      }
    }
    return null;
  }

  /**
   * Who says "I" in what a government publishes: the first of its people whom the first sentences
   * name; nothing for news and for papers of several.
   */
  public @Nullable Actor issuingPerson() {
    Actor side = issuer;
    if (side == null || !side.members().isEmpty() || text().sentences().isEmpty()) {
      return null;
    }
    int last = Math.min(text().sentences().size(), FIRST_SENTENCES) - 1;
    Span opening = new Span(0, text().sentences().get(last).end());
    return names.peopleIn(opening).stream()
        .map(Mention::referent)
        .filter(actor -> side.equals(names.sideOf(actor)))
        .findFirst()
        .orElse(null);
  }

  /** The country whose town the dateline names, or nothing. */
  public @Nullable Actor datelineCountry() {
    return names.known().datelineCountry();
  }

  /** The side that publishes the article itself, as a ministry does; nothing for news. */
  public @Nullable Actor issuer() {
    return issuer;
  }

  /** Whether an outlet is an agency. */
  public boolean isAgency(Outlet outlet) {
    return reference.isAgency(outlet);
  }

  /**
   * Whom a source phrase means: a person by name, surname, pronoun or office, a country by its
   * name, capital or government, an organisation, or a collective.
   *
   * @param phrase the source
   * @param before who spoke before it and who reports it
   * @return the actor, or nothing where nobody can be named
   */
  public @Nullable Actor resolve(Span phrase, Discourse before) {
    String lower = phrase.in(text().text()).toLowerCase(Locale.ROOT).strip();
    return switch (lower) {
      case "he", "him", "his", "himself" -> pronouns.person(phrase, Gender.MALE, before);
      case "she", "her", "hers", "herself" -> pronouns.person(phrase, Gender.FEMALE, before);
      case "it", "itself" ->
          pronouns.other(
              phrase, Set.of(ActorType.ORGANIZATION, ActorType.COUNTRY, ActorType.GROUP), before);
      case "they", "them", "both", "the two" ->
          pronouns.other(phrase, Set.of(ActorType.GROUP, ActorType.ORGANIZATION), before);
      case "who", "whom" -> pronouns.antecedent(phrase, true);
      case "which", "that" -> pronouns.antecedent(phrase, false);
      default -> resolveNoun(phrase, before);
    };
  }

  private @Nullable Actor resolveNoun(Span printed, Discourse before) {
    Span phrase = withoutPossessive(names.core(printed));
    Actor itself = names.known().actorCovering(phrase);
    if (itself != null) {
      return itself;
    }
    List<Actor> heads = namedHeads.in(phrase);
    if (!heads.isEmpty()) {
      return heads.size() == 1 ? heads.getFirst() : collectives.group(heads);
    }
    List<Actor> listed =
        sides.listed(phrase, names.known().actorsWithin(phrase.start(), phrase.end()));
    if (!listed.isEmpty()) {
      return collectives.group(listed);
    }
    Actor collective = collectives.resolve(phrase);
    if (collective != null) {
      return collective;
    }
    Actor both = bothHolders(phrase, before);
    if (both != null) {
      return both;
    }
    Actor holder = roles.resolve(phrase, before);
    Actor side = holder == null ? sides.resolve(phrase, before) : holder;
    String lower = phrase.in(text().text()).toLowerCase(Locale.ROOT);
    return side == null && OF_ISSUER.matcher(lower).matches() ? issuer : side;
  }

  private Span withoutPossessive(Span phrase) {
    String words = phrase.in(text().text());
    String bare = POSSESSIVE.matcher(words).replaceFirst("");
    return bare.isEmpty() ? phrase : new Span(phrase.start(), phrase.start() + bare.length());
  }

  /** "The Russian president and the US secretary of state", where each is somebody else. */
  private @Nullable Actor bothHolders(Span phrase, Discourse before) {
    int and = phrase.in(text().text()).indexOf(AND);
    if (and < 0) {
      return null;
    }
    int middle = phrase.start() + and;
    Actor first = roles.resolve(new Span(phrase.start(), middle), before);
    Actor second = roles.resolve(new Span(middle + AND.length(), phrase.end()), before);
    return first == null || second == null || first.equals(second)
        ? null
        : collectives.group(List.of(first, second));
  }

  /**
   * The side or sides that a source without a name speaks for: "US officials", "officials from both
   * sides"; a group where there are several, nothing where none is told.
   */
  public @Nullable Actor sideOfUnnamed(Span phrase) {
    List<Mention<Actor>> named = names.peopleIn(phrase);
    if (!named.isEmpty()) {
      boolean staff = OFFICE_OF.matcher(names.words(named.getLast().end(), phrase.end())).matches();
      return staff ? names.sideOf(named.getLast().referent()) : null;
    }
    if (!roles.isUnnamed(phrase) || !roles.isSpokesPhrase(phrase)) {
      return null;
    }
    List<Actor> told = sides.sidesOfUnnamed(phrase);
    Actor state = told.isEmpty() ? sides.ofState(phrase) : null;
    if (state != null) {
      return state;
    }
    if (told.isEmpty()) {
      int collective = phrase.in(text().text()).toLowerCase(Locale.ROOT).lastIndexOf("both ");
      Actor both =
          collective < 0
              ? null
              : collectives.resolve(new Span(phrase.start() + collective, phrase.end()));
      return both == null || both.members().isEmpty() ? null : both;
    }
    return told.size() == 1 ? told.getFirst() : collectives.group(told);
  }

  /** The actor that explicit wording names as spoken for: the words behind "on behalf of". */
  public @Nullable Actor spokenFor(Span words) {
    List<Actor> named = sidesIn(words);
    if (!named.isEmpty()) {
      return named.size() == 1 ? named.getFirst() : collectives.group(named);
    }
    Actor collective = collectives.resolve(words);
    return collective == null || collective.members().isEmpty() ? null : collective;
  }

  /** The country whose body an organisation is: the Russian Foreign Ministry's; or nothing. */
  public @Nullable Actor countryOf(Actor organization) {
    return sides.countryOf(organization);
  }

  /** Whether the reference data knows a country, organisation or movement. */
  public boolean isKnown(Actor side) {
    return reference.knows(side);
  }

  /** A group of these actors. */
  public Actor group(List<Actor> members) {
    return collectives.group(members);
  }

  /** Everybody that a stretch of the text names by name. */
  public List<Actor> actorsIn(Span part) {
    Set<Actor> actors = new LinkedHashSet<>();
    names.peopleIn(part).forEach(m -> actors.add(m.referent()));
    names.known().actorsWithin(part.start(), part.end()).forEach(m -> actors.add(m.referent()));
    names.organizationsIn(part).forEach(m -> actors.add(m.referent()));
    return List.copyOf(actors);
  }

  /** Where a stretch of the text names people, countries and organisations by name, in order. */
  public List<Mention<Actor>> mentionsIn(Span part) {
    return names.mentionsIn(part);
  }

  /** Where a stretch of the text names countries by adjective or by the word for their people. */
  public List<Mention<Actor>> demonymsIn(Span part) {
    return names.demonymsIn(part);
  }

  /** Where a stretch names countries and organisations, by name or adjective, in order. */
  public List<Mention<Actor>> sideMentionsIn(Span part) {
    return names.sidesIn(part);
  }

  /** Whether a stretch is part of the name of an office. */
  public boolean isInOffice(int start, int end) {
    return names.known().coversOffice(start, end);
  }

  /** Whether words name a country's capital or government rather than the country. */
  public boolean isSeat(String words) {
    return reference.isSeat(words);
  }

  /** The people that a stretch of the text names by name. */
  public List<Actor> peopleIn(Span part) {
    return actorsIn(part).stream().filter(a -> a.type() == ActorType.PERSON).toList();
  }

  /** The countries and organisations that a stretch names, by name or adjective. */
  public List<Actor> sidesIn(Span part) {
    Set<Actor> found = new LinkedHashSet<>();
    names.known().actorsWithin(part.start(), part.end()).forEach(m -> found.add(m.referent()));
    names.known().demonymsWithin(part.start(), part.end()).forEach(m -> found.add(m.referent()));
    return List.copyOf(found);
  }

  /** The mentions of people, in the order of the text. */
  public List<Mention<Actor>> personMentions() {
    return new ArrayList<>(names.personMentions());
  }
}
