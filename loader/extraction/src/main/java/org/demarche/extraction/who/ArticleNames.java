package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Where one article names its people, organisations, countries and offices. */
final class ArticleNames {
  private static final Set<String> OPENERS = Set.of("ADV", "CCONJ", "PUNCT");

  private final Document text;
  private final MentionMap known;
  private final People found;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Mention<Actor>> personMentions;
  private final List<Mention<Actor>> organizationMentions;

  ArticleNames(Document text, MentionMap known, PersonFinder.FoundPeople found) {
    this.text = text;
    this.known = known;
    this.found = found.people();
    this.found.all().forEach(p -> people.put(p.actor().key(), p));
    this.personMentions = found.personMentions();
    this.organizationMentions = found.organizationMentions();
  }

  Document text() {
    return text;
  }

  MentionMap known() {
    return known;
  }

  String words(int from, int to) {
    return text.text().substring(from, to);
  }

  List<Person> people() {
    return List.copyOf(people.values());
  }

  @Nullable Person person(@Nullable Actor actor) {
    if (actor == null || actor.type() != ActorType.PERSON) {
      return null;
    }
    Person named = people.get(actor.key());
    return named == null ? found.unnamed(actor) : named;
  }

  List<Mention<Actor>> personMentions() {
    return personMentions;
  }

  List<Mention<Actor>> peopleIn(Span part) {
    return within(personMentions, part);
  }

  /** The people whose names a stretch holds, in part at least. */
  List<Mention<Actor>> peopleTouching(Span part) {
    // No mention is longer than its sentence, so those that reach in begin in it or the one before.
    int from = Math.max(0, text.sentenceAt(part.start()));
    int start = text.sentences().isEmpty() ? 0 : text.sentences().get(from).start();
    return startingIn(personMentions, Math.min(start, part.start()), part.end()).stream()
        .filter(m -> m.end() > part.start())
        .toList();
  }

  List<Mention<Actor>> organizationsIn(Span part) {
    return within(organizationMentions, part);
  }

  /** The countries and organisations within, by name or adjective, in the order of the text. */
  List<Mention<Actor>> sidesIn(Span part) {
    List<Mention<Actor>> sides = new ArrayList<>();
    sides.addAll(known.actorsWithin(part.start(), part.end()));
    sides.addAll(known.demonymsWithin(part.start(), part.end()));
    sides.sort(Comparator.comparingInt(Mention::start));
    return sides;
  }

  List<Mention<Actor>> demonymsIn(Span part) {
    return within(known.demonymsWithin(part.start(), part.end()), part);
  }

  /** All that is named within by name, people and bodies of no reference data too, in order. */
  List<Mention<Actor>> mentionsIn(Span part) {
    List<Mention<Actor>> mentions = new ArrayList<>(known.actorsWithin(part.start(), part.end()));
    mentions.addAll(startingIn(personMentions, part.start(), part.end()));
    mentions.addAll(startingIn(organizationMentions, part.start(), part.end()));
    mentions.removeIf(m -> !part.contains(m.start(), m.end()));
    mentions.sort(Comparator.comparingInt(Mention::start));
    return List.copyOf(mentions);
  }

  /** The sides within, each once. */
  Set<Actor> sideActorsIn(Span part) {
    Set<Actor> sides = new LinkedHashSet<>();
    sidesIn(part).forEach(m -> sides.add(m.referent()));
    return sides;
  }

  boolean isQuoted(int start, int end) {
    return text.isQuoted(start, end);
  }

  /** A phrase without the adverbs and conjunctions that it opens with: "Afterwards the sides". */
  Span core(Span phrase) {
    int at = text.sentenceAt(phrase.start());
    if (at >= 0) {
      for (Word token : Word.of(text, text.sentences().get(at))) {
        boolean within = token.start() >= phrase.start() && token.end() <= phrase.end();
        if (within && !OPENERS.contains(token.tag())) {
          return new Span(token.start(), phrase.end());
        }
      }
    }
    return phrase;
  }

  /** The side that a person speaks for by office, or nothing. */
  @Nullable Actor sideOf(Actor actor) {
    Person person = person(actor);
    return person == null ? null : person.officeOf();
  }

  /** Where somebody was last named before an offset; -1 where nowhere. */
  int lastMentionBefore(Actor actor, int offset) {
    int last = -1;
    for (Mention<Actor> mention : personMentions) {
      if (mention.start() >= offset) {
        break;
      }
      last = mention.referent().equals(actor) ? mention.start() : last;
    }
    return last;
  }

  boolean mentionedBefore(Actor actor, int offset) {
    return lastMentionBefore(actor, offset) >= 0;
  }

  private static List<Mention<Actor>> within(List<Mention<Actor>> mentions, Span part) {
    return startingIn(mentions, part.start(), part.end()).stream()
        .filter(m -> m.end() <= part.end())
        .toList();
  }

  /** Of mentions in the order of the text, those that start in a stretch. */
  private static List<Mention<Actor>> startingIn(List<Mention<Actor>> all, int start, int end) {
    return all.subList(
        startingBefore(all, start), Math.max(startingBefore(all, start), startingBefore(all, end)));
  }

  private static int startingBefore(List<Mention<Actor>> mentions, int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
