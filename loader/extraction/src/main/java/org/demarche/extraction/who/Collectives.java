package org.demarche.extraction.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom "both ministers" and "the sides" mean: the people in such an office that the article has
 * named, or the sides of the nearest sentence before that tells of talks between them.
 */
final class Collectives {
  private static final int MOST_SIDES = 8;
  private static final String SIDE = "side";
  private static final String PERSON = "person";

  private final ArticleNames names;
  private final ReferenceData reference;
  private final String articleKey;
  private final Map<String, String> heads;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> papers = Lines.of(Collectives.class, "joint-papers.txt");

  /** Looked for once it is wanted; negative until then. */
  private int endOfFirstPaper = -1;

  private final Set<String> meetingWords = words("meeting-words.txt");
  private final Set<String> placePrepositions = words("place-prepositions.txt");

  Collectives(ArticleNames names, ReferenceData reference, String articleKey) {
    this.reference = reference;
    this.names = names;
    this.articleKey = articleKey;
    this.heads = pairs("collectives.tsv");
    pairs("collective-counts.tsv")
        .forEach((word, count) -> counts.put(word, Integer.valueOf(count)));
  }

  /** The group that a phrase means, without members where nobody can tell them; or nothing. */
  @Nullable Actor resolve(Span phrase) {
    String[] words = phrase.in(names.text().text()).toLowerCase(Locale.ROOT).split("\\s+", -1);
    Integer count = counts.get(words[0]);
    String kind = heads.get(words[words.length - 1]);
    if (count == null || kind == null || words.length > 4) {
      return isJointPaper(phrase) ? sides(phrase, 0) : null;
    }
    for (int i = 1; i < words.length - 1; i++) {
      count = Math.max(count, counts.getOrDefault(words[i], 0));
    }
    if (kind.equals(SIDE)) {
      return sides(phrase, count);
    }
    List<Actor> members = holders(kind, phrase.start());
    if (count > 0 && members.size() > count) {
      members = members.subList(members.size() - count, members.size());
    }
    boolean enough = count == 0 ? members.size() > 1 : members.size() == count;
    return enough ? group(members) : count == 0 ? null : sides(phrase, count);
  }

  /** A group of actors, whose key depends on them alone. */
  Actor group(List<Actor> members) {
    return groupOf(members);
  }

  static Actor groupOf(List<Actor> members) {
    List<String> all = members.stream().map(Actor::name).toList();
    String last = all.getLast();
    String name = String.join(", ", all.subList(0, all.size() - 1)) + " and " + last;
    return new Actor(
        ActorType.GROUP,
        Keys.of(String.join(" ", members.stream().map(Actor::key).toList())),
        name,
        members);
  }

  private boolean isJointPaper(Span phrase) {
    String words = phrase.in(names.text().text()).toLowerCase(Locale.ROOT);
    return papers.stream().anyMatch(words::contains)
        || words.matches("the (?:statement|communiqué|communique|declaration)")
            && endOfFirstPaper() <= phrase.start();
  }

  /** Where the first words end that name a joint paper; behind the text where none do. */
  private int endOfFirstPaper() {
    if (endOfFirstPaper < 0) {
      String text = names.text().text();
      endOfFirstPaper =
          papers.stream()
              .map(p -> Pattern.compile(p, Pattern.LITERAL | Pattern.CASE_INSENSITIVE))
              .map(p -> p.matcher(text))
              .filter(Matcher::find)
              .mapToInt(Matcher::end)
              .min()
              .orElse(Integer.MAX_VALUE);
    }
    return endOfFirstPaper;
  }

  /** Those in such an office who are named before, the one last named for the first time last. */
  private List<Actor> holders(String word, int limit) {
    Set<Actor> holders = new LinkedHashSet<>();
    for (Mention<Actor> mention : names.personMentions()) {
      Person person = names.person(mention.referent());
      String office = person == null ? null : person.officeText();
      // "Iceland's Hjaltadóttir" is whoever the article takes to be known as such.
      boolean holds =
          office == null
              || word.equals(PERSON)
              || office.toLowerCase(Locale.ROOT).contains(word)
              || person != null && person.isCounterpart();
      boolean fits = mention.end() <= limit && person != null && holds && person.speaksForSide();
      if (fits) {
        holders.remove(mention.referent());
        holders.add(mention.referent());
      }
    }
    return List.copyOf(holders);
  }

  private Actor sides(Span phrase, int count) {
    int at = names.text().sentenceAt(phrase.start());
    int block = at < 0 ? -1 : names.text().sentences().get(at).block();
    for (int s = at - 1; s >= 0; s--) {
      Sentence sentence = names.text().sentences().get(s);
      Set<Actor> sides = sidesOf(sentence);
      boolean enough = count == 0 ? sides.size() > 1 : sides.size() == count;
      if (enough && (tellsOfTalks(sentence) || sentence.block() == block)) {
        return group(List.copyOf(sides));
      }
    }
    Set<Actor> all = new LinkedHashSet<>();
    for (Mention<Actor> mention : names.personMentions()) {
      Actor side = mention.end() <= phrase.start() ? names.sideOf(mention.referent()) : null;
      if (side != null) {
        all.add(side);
      }
    }
    String printed = phrase.in(names.text().text()).toLowerCase(Locale.ROOT);
    boolean enough = count == 0 ? all.size() > 1 : all.size() == count;
    return enough
        ? group(List.copyOf(all))
        : new Actor(ActorType.GROUP, articleKey + "-" + Keys.of(printed), printed);
  }

  private boolean tellsOfTalks(Sentence sentence) {
    return Word.of(names.text(), sentence).stream()
        .map(Word::text)
        .anyMatch(t -> meetingWords.contains(t.toLowerCase(Locale.ROOT)));
  }

  /** The sides of the people named in a sentence, and those named as doing something. */
  private Set<Actor> sidesOf(Sentence sentence) {
    Span span = new Span(sentence.start(), sentence.end());
    List<Mention<Actor>> people = names.peopleIn(span);
    Set<Actor> sides = new LinkedHashSet<>();
    for (Mention<Actor> person : people) {
      Actor side = names.sideOf(person.referent());
      if (side != null && isAmong(person, people)) {
        sides.add(side);
      }
    }
    boolean placed = false;
    int last = -1;
    for (Mention<Actor> side : names.sidesIn(span)) {
      // Mentions may overlap: a country's name within that of its ministry.
      boolean listed =
          last >= 0
              && last <= side.start()
              && names.words(last, side.start()).matches("\\s*(?:,|and|, and)?\\s*(?:the )?");
      placed = listed ? placed : isPlaced(side.start());
      last = side.end();
      boolean actor = side.referent().type() != ActorType.GROUP;
      if (actor && !placed && sides.size() < MOST_SIDES) {
        sides.add(side.referent());
      }
    }
    // The Commission beside the Union is no further side.
    sides.removeIf(side -> sides.contains(reference.whole(side)));
    return sides;
  }

  /** Whoever merely tells of the talks is no side of his own: "the two met, an aide said". */
  private static boolean isAmong(Mention<Actor> person, List<Mention<Actor>> people) {
    return people.size() < 3 || !person.equals(people.getLast());
  }

  private boolean isPlaced(int start) {
    String before = names.words(Math.max(0, start - 24), start).stripTrailing();
    String bare = before.endsWith(" the") ? before.substring(0, before.length() - 4) : before;
    return placePrepositions.contains(
        bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String file) {
    return new HashSet<>(Lines.of(Collectives.class, file));
  }

  private static Map<String, String> pairs(String file) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : new ArrayList<>(Lines.of(Collectives.class, file))) {
      String[] cells = line.split("\t", -1);
      pairs.put(cells[0], cells[1]);
    }
    return pairs;
  }
}
