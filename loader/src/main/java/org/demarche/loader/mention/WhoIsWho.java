package org.demarche.loader.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Span;
import org.jspecify.annotations.Nullable;

/** Who and what one article names, and which of them a phrase of it means. */
public final class WhoIsWho {
  private final AnnotatedText text;
  private final MentionMap known;
  private final Map<String, Person> people;
  private final List<Mention<Actor>> personMentions;
  private final List<Mention<Actor>> organizationMentions;
  private final ReferenceData reference;
  private final Set<String> collectives;
  private final Set<String> spokesWords;
  private final Set<String> relayWords;
  private final DateFinder dates = new DateFinder();
  private final String articleKey;

  WhoIsWho(
      AnnotatedText text,
      MentionMap known,
      PersonFinder.Found found,
      ReferenceData reference,
      Set<String> collectives,
      Set<String> spokesWords,
      Set<String> relayWords,
      String articleKey) {
    this.text = text;
    this.known = known;
    this.people = found.people();
    this.personMentions = found.personMentions();
    this.organizationMentions = found.organizationMentions();
    this.reference = reference;
    this.collectives = collectives;
    this.spokesWords = spokesWords;
    this.relayWords = relayWords;
    this.articleKey = articleKey;
  }

  /** The people that the article names, in the order of their first full naming. */
  public List<Person> people() {
    return List.copyOf(people.values());
  }

  /** What the article tells of a person, or nothing where the actor is none of its people. */
  public @Nullable Person person(@Nullable Actor actor) {
    return actor == null || actor.type() != ActorType.PERSON ? null : people.get(actor.key());
  }

  /** The agency or outlet that a phrase names, or nothing. */
  public @Nullable Outlet outlet(Span phrase) {
    Mention<Outlet> outlet = known.outletWithin(phrase.start(), phrase.end());
    return outlet == null ? null : outlet.referent();
  }

  /** The agency or outlet that a sentence says it relays: "TASS reported"; or nothing. */
  public @Nullable Outlet relayedIn(Span sentence) {
    for (Mention<Outlet> outlet : known.outletsWithin(sentence.start(), sentence.end())) {
      String behind = text.text().substring(outlet.end(), sentence.end()).strip();
      String before = text.text().substring(sentence.start(), outlet.start()).strip();
      boolean reports = relayWords.stream().anyMatch(w -> behind.startsWith(w));
      if (reports || before.toLowerCase(Locale.ROOT).endsWith("according to")) {
        return outlet.referent();
      }
    }
    return null;
  }

  /** The holder of an office on one side: "our president", said by a Russian; or nothing. */
  public @Nullable Actor officeHolderOf(Span phrase, @Nullable Actor side) {
    String words = phrase.in(text.text()).toLowerCase(Locale.ROOT);
    String head = words.substring(words.lastIndexOf(' ') + 1);
    for (Person person : people.values()) {
      String officeText = person.officeText();
      if (side != null
          && side.equals(person.officeOf())
          && officeText != null
          && officeText.toLowerCase(Locale.ROOT).equals(head)) {
        return person.actor();
      }
    }
    return null;
  }

  /** Whether an outlet is an agency. */
  public boolean isAgency(Outlet outlet) {
    return reference.isAgency(outlet);
  }

  /** The dates in a stretch of the text. */
  public List<Mention<PartialDate>> dates(Span part, @Nullable LocalDate articleDate) {
    return dates.find(text.text(), part.start(), part.end(), articleDate);
  }

  /**
   * Whom a source phrase means: a person by name, surname, pronoun or office, a country by its
   * name, capital or government, an organisation, or a collective.
   *
   * @param phrase the source
   * @param lastSpeaker who spoke last before it, for pronouns
   * @return the actor, or nothing where nobody can be named
   */
  public @Nullable Actor resolve(Span phrase, @Nullable Actor lastSpeaker) {
    String words = phrase.in(text.text());
    String lower = words.toLowerCase(Locale.ROOT).strip();
    if (lower.equals("he") || lower.equals("she")) {
      return lastSpeaker != null && lastSpeaker.type() == ActorType.PERSON
          ? lastSpeaker
          : lastPersonBefore(phrase.start());
    }
    if (lower.equals("it") || lower.equals("they")) {
      return lastSpeaker != null && lastSpeaker.type() != ActorType.PERSON ? lastSpeaker : null;
    }
    Actor named = namedIn(phrase);
    if (named != null) {
      return named;
    }
    if (collectives.contains(lower)) {
      return new Actor(ActorType.GROUP, articleKey + "-" + Keys.of(lower), lower);
    }
    Actor holder = officeHolder(phrase);
    if (holder != null) {
      return holder;
    }
    return sideSpeaking(phrase, lower);
  }

  /** Everybody that a stretch of the text names by name. */
  public List<Actor> actorsIn(Span part) {
    Set<Actor> actors = new LinkedHashSet<>();
    for (Mention<Actor> person : personMentions) {
      if (part.contains(person.start(), person.end())) {
        actors.add(person.referent());
      }
    }
    for (Mention<Actor> actor : known.actorsWithin(part.start(), part.end())) {
      actors.add(actor.referent());
    }
    for (Mention<Actor> actor : organizationMentions) {
      if (part.contains(actor.start(), actor.end())) {
        actors.add(actor.referent());
      }
    }
    return List.copyOf(actors);
  }

  /** The people that a stretch of the text names by name. */
  public List<Actor> peopleIn(Span part) {
    return actorsIn(part).stream().filter(a -> a.type() == ActorType.PERSON).toList();
  }

  /** The countries and organisations that a stretch names, by name or adjective. */
  public List<Actor> sidesIn(Span part) {
    Set<Actor> sides = new LinkedHashSet<>();
    known.actorsWithin(part.start(), part.end()).forEach(m -> sides.add(m.referent()));
    known.demonymsWithin(part.start(), part.end()).forEach(m -> sides.add(m.referent()));
    return List.copyOf(sides);
  }

  /** The topics that a stretch of the text names, countries named by name among them. */
  public List<Topic> topicsIn(Span part) {
    Set<Topic> topics = new LinkedHashSet<>();
    reference
        .topicsIn(text.text(), part.start(), part.end())
        .forEach(m -> topics.add(m.referent()));
    for (Mention<Actor> actor : known.actorsWithin(part.start(), part.end())) {
      if (actor.referent().type() == ActorType.COUNTRY) {
        topics.add(new Topic(true, actor.referent().key(), actor.referent().name()));
      }
    }
    return List.copyOf(topics);
  }

  /** Where a stretch of the text names concepts of the topic scheme. */
  public List<Mention<Topic>> topicMentionsIn(Span part) {
    return reference.topicsIn(text.text(), part.start(), part.end());
  }

  private @Nullable Actor lastPersonBefore(int offset) {
    Actor last = null;
    for (Mention<Actor> person : personMentions) {
      if (person.end() > offset) {
        break;
      }
      boolean quoted =
          text.quotes().stream().anyMatch(q -> q.contains(person.start(), person.end()));
      last = quoted ? last : person.referent();
    }
    return last;
  }

  private @Nullable Actor namedIn(Span phrase) {
    Actor named = null;
    for (Mention<Actor> person : personMentions) {
      boolean possessor =
          person.end() + 1 < text.text().length()
              && "'’".indexOf(text.text().charAt(person.end())) >= 0
              && person.end() < phrase.end();
      if (phrase.contains(person.start(), person.end()) && !possessor) {
        named = named == null ? person.referent() : named;
      }
    }
    return named;
  }

  private @Nullable Actor officeHolder(Span phrase) {
    Mention<Office> office = known.officeWithin(phrase.start(), phrase.end());
    String words = " " + phrase.in(text.text()).toLowerCase(Locale.ROOT) + " ";
    String head = words.strip().substring(words.strip().lastIndexOf(' ') + 1);
    if (office == null && !spokesWords.contains(head)) {
      return null;
    }
    List<Actor> sides = sidesIn(phrase);
    Person best = null;
    double bestScore = 0;
    for (Person person : people.values()) {
      double score = fit(person, words, head, sides);
      int last = lastMentionBefore(person.actor(), phrase.start());
      score += score > 0 && last >= 0 ? 0.5 * last / (double) phrase.start() : 0;
      if (score > bestScore) {
        best = person;
        bestScore = score;
      }
    }
    return best == null ? null : best.actor();
  }

  /** How well a person fits a phrase by office; nought where it does not. */
  private static double fit(Person person, String words, String head, List<Actor> sides) {
    if (person.officeText() == null) {
      return 0;
    }
    String officeText = person.officeText().toLowerCase(Locale.ROOT);
    boolean clash =
        !sides.isEmpty() && person.officeOf() != null && !sides.contains(person.officeOf());
    if (clash || !officeText.contains(head)) {
      return 0;
    }
    double score = 1;
    for (String word : officeText.split("\\s+", -1)) {
      score += words.contains(" " + word + " ") ? 1 : 0;
    }
    return score + (sides.isEmpty() || person.officeOf() == null ? 0 : 1);
  }

  private int lastMentionBefore(Actor actor, int offset) {
    int last = -1;
    for (Mention<Actor> mention : personMentions) {
      if (mention.start() >= offset) {
        break;
      }
      last = mention.referent().equals(actor) ? mention.start() : last;
    }
    return last;
  }

  private @Nullable Actor sideSpeaking(Span phrase, String lower) {
    for (Mention<Actor> organization : organizationMentions) {
      if (phrase.contains(organization.start(), organization.end())) {
        return organization.referent();
      }
    }
    Mention<Actor> last = known.lastActorWithin(phrase.start(), phrase.end());
    if (last != null) {
      boolean heads =
          last.end() >= phrase.end()
              || spokesWords.contains(lower.substring(lower.lastIndexOf(' ') + 1));
      return heads ? last.referent() : null;
    }
    boolean officials = spokesWords.contains(lower.substring(lower.lastIndexOf(' ') + 1));
    List<Mention<Actor>> demonyms = known.demonymsWithin(phrase.start(), phrase.end());
    boolean people = !demonyms.isEmpty() && demonyms.getLast().end() >= phrase.end();
    return (officials || people) && demonyms.size() == 1 ? demonyms.getFirst().referent() : null;
  }

  /** The mentions of people, in the order of the text. */
  public List<Mention<Actor>> personMentions() {
    return new ArrayList<>(personMentions);
  }
}
