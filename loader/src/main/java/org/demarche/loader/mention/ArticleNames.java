package org.demarche.loader.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.loader.text.AnnotatedText;
import org.demarche.loader.text.Sentence;
import org.demarche.loader.text.Span;
import org.demarche.loader.text.Token;
import org.jspecify.annotations.Nullable;

/** Where one article names its people, organisations, countries and offices. */
final class ArticleNames {
  private static final Set<String> OPENERS = Set.of("ADV", "CCONJ", "PUNCT");

  private final AnnotatedText text;
  private final MentionMap known;
  private final People found;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Mention<Actor>> personMentions;
  private final List<Mention<Actor>> organizationMentions;

  ArticleNames(AnnotatedText text, MentionMap known, PersonFinder.Found found) {
    this.text = text;
    this.known = known;
    this.found = found.people();
    this.found.all().forEach(p -> people.put(p.actor().key(), p));
    this.personMentions = found.personMentions();
    this.organizationMentions = found.organizationMentions();
  }

  AnnotatedText text() {
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
    return personMentions.stream()
        .filter(m -> m.start() < part.end() && m.end() > part.start())
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
    mentions.addAll(personMentions);
    mentions.addAll(organizationMentions);
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
    return text.quotes().stream().anyMatch(q -> q.contains(start, end));
  }

  /**
   * The index of the sentence at an offset, or of the last one before it; -1 where there is none.
   */
  int sentenceAt(int offset) {
    List<Sentence> sentences = text.sentences();
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** A phrase without the adverbs and conjunctions that it opens with: "Afterwards the sides". */
  Span core(Span phrase) {
    int at = sentenceAt(phrase.start());
    if (at >= 0) {
      for (Token token : text.tokens(text.sentences().get(at))) {
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
    return mentions.stream().filter(m -> part.contains(m.start(), m.end())).toList();
  }
}
