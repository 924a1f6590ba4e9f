package org.demarche.extraction.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Dateline;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/** Where a text names what the reference data knows. */
final class MentionMap {
  private static final Set<String> PHRASE_BREAKS =
      Set.copyOf(Lines.of(MentionMap.class, "phrase-breaks.txt"));

  private final String text;
  private final ReferenceData reference;
  private final @Nullable LocalDate day;
  private final NavigableMap<Integer, Mention<Actor>> actors = new TreeMap<>();
  private final NavigableMap<Integer, Mention<Actor>> demonyms = new TreeMap<>();
  private final NavigableMap<Integer, Mention<Office>> offices = new TreeMap<>();
  private final NavigableMap<Integer, Mention<Outlet>> outlets = new TreeMap<>();
  private final NavigableMap<Integer, Mention<Actor>> bodies = new TreeMap<>();
  private final @Nullable Actor datelineCountry;
  private final BitSet covered = new BitSet();

  /**
   * What a text names.
   *
   * @param day when it was published; tells which states there were
   */
  MentionMap(ReferenceData reference, String text, @Nullable LocalDate day) {
    this.text = text;
    this.reference = reference;
    this.day = day;
    put(asOfDay(reference.actorsIn(text)), actors);
    put(asOfDay(reference.demonymsIn(text)), demonyms);
    put(reference.outletsIn(text), outlets);
    put(reference.officesIn(text), offices);
    Set<Actor> named = new HashSet<>();
    actors.values().forEach(m -> named.add(m.referent()));
    demonyms.values().forEach(m -> named.add(m.referent()));
    // All of them before any is put: an ambiguous name must not support another.
    List<Mention<Actor>> countries = supported(reference.ambiguousActorsIn(text), named);
    List<Mention<Actor>> peoples = supported(reference.ambiguousDemonymsIn(text), named);
    put(countries, actors);
    put(peoples, demonyms);
    put(new ShortNames().in(text, actors.values(), this), actors);
    Dateline dateline = Dateline.in(text);
    Actor country = dateline == null ? null : reference.country(dateline.place());
    datelineCountry = country == null ? null : reference.asOf(day, country);
  }

  private List<Mention<Actor>> asOfDay(List<Mention<Actor>> mentions) {
    return mentions.stream()
        .map(m -> new Mention<>(m.start(), m.end(), reference.asOf(day, m.referent())))
        .toList();
  }

  /**
   * What ambiguous names mean by what else the text names: the actor that it names otherwise too;
   * of several, the organisation rather than the country whose town it is.
   */
  private List<Mention<Actor>> supported(List<Mention<List<Actor>>> mentions, Set<Actor> named) {
    List<Mention<Actor>> supported = new ArrayList<>();
    for (Mention<List<Actor>> mention : mentions) {
      List<Actor> fitting =
          mention.referent().stream()
              .filter(a -> named.contains(a) || reference.isFormerStateOf(day, a))
              .toList();
      boolean free = !covers(mention.start(), mention.end()) && !isPartOfName(mention);
      Actor meant =
          fitting.stream()
              .filter(a -> fitting.size() == 1 || a.type() == ActorType.ORGANIZATION)
              .findFirst()
              .orElse(null);
      if (free && meant != null) {
        supported.add(new Mention<>(mention.start(), mention.end(), meant));
      }
    }
    return supported;
  }

  /** Whether a capitalised word stands beside it on the same line: "Sofia Drenkova". */
  private boolean isPartOfName(Mention<?> mention) {
    int after = mention.end() + 1;
    int before = mention.start() - 2;
    boolean behind =
        after < text.length()
            && text.charAt(mention.end()) == ' '
            && Character.isUpperCase(text.charAt(after))
            && !covers(after, after + 1);
    int word = before;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    boolean ahead =
        before > 0
            && text.charAt(before + 1) == ' '
            && word < before
            && Character.isUpperCase(text.charAt(word))
            && word > 1
            && Character.isLetter(text.charAt(word - 2))
            && !covers(word, before + 1);
    return behind || ahead;
  }

  private <T> void put(List<Mention<T>> mentions, NavigableMap<Integer, Mention<T>> map) {
    for (Mention<T> mention : mentions) {
      map.put(mention.start(), mention);
      covered.set(mention.start(), mention.end());
    }
  }

  boolean covers(int start, int end) {
    int next = covered.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /**
   * Adds an organisation that the reference data does not know, whose office holders it may tell.
   */
  void addBody(Mention<Actor> body) {
    bodies.put(body.start(), body);
  }

  /** The country whose town the dateline names, or nothing. */
  @Nullable Actor datelineCountry() {
    return datelineCountry;
  }

  boolean covers(Word token) {
    return covers(token.start(), token.end());
  }

  @Nullable Mention<Office> firstOfficeWithin(int start, int end) {
    return first(offices, start, end);
  }

  @Nullable Mention<Office> officeEndingAt(int end) {
    Mention<Office> office = before(offices, end);
    return office != null && office.end() == end ? office : null;
  }

  /** The office of "Ambassador to Peking" where that ends at an offset; or nothing. */
  @Nullable Mention<Office> officeSentTo(int end) {
    Mention<Actor> town = actorEndingAt(end);
    boolean sent = town != null && text.startsWith(" to ", Math.max(0, town.start() - 4));
    return town != null && sent ? officeEndingAt(town.start() - 4) : null;
  }

  boolean coversOffice(int start, int end) {
    var entry = offices.floorEntry(start);
    return entry != null && entry.getValue().end() >= end;
  }

  @Nullable Mention<Office> lastOfficeWithin(int start, int end) {
    return last(offices, start, end);
  }

  @Nullable Mention<Outlet> outletWithin(int start, int end) {
    return last(outlets, start, end);
  }

  /** A country or organisation named within, by name rather than by adjective where both are. */
  @Nullable Mention<Actor> sideWithin(int start, int end) {
    Mention<Actor> body = first(bodies, start, end);
    Mention<Actor> named = body == null ? first(actors, start, end) : body;
    return named == null ? first(demonyms, start, end) : named;
  }

  /** The last country or organisation named within; the one that heads a phrase. */
  @Nullable Mention<Actor> lastActorWithin(int start, int end) {
    return last(actors, start, end);
  }

  @Nullable Mention<Actor> actorEndingAt(int end) {
    Mention<Actor> actor = end <= 0 ? null : before(actors, end);
    return actor != null && actor.end() == end ? actor : null;
  }

  /** The country or organisation whose name is all of a phrase, "the" left aside; or nothing. */
  @Nullable Actor actorCovering(Span phrase) {
    int start =
        phrase.start()
            + (text.startsWith("the ", phrase.start()) || text.startsWith("The ", phrase.start())
                ? 4
                : 0);
    Mention<Actor> actor = actors.get(start);
    return actor != null && actor.end() == phrase.end() ? actor.referent() : null;
  }

  /**
   * The country or organisation whose name is part of an office's: "State Department spokesman".
   */
  @Nullable Mention<Actor> sideOver(Mention<Office> office) {
    var entry = actors.lowerEntry(office.end());
    return entry == null || entry.getValue().end() <= office.start() ? null : entry.getValue();
  }

  /** The country or organisation that begins at an offset, "the" passed over. */
  @Nullable Mention<Actor> sideAt(int start) {
    int begin = text.startsWith("the ", start) ? start + 4 : start;
    Mention<Actor> side = actors.get(begin);
    return side == null ? bodies.get(begin) : side;
  }

  /** The last country or organisation named within by name, one of no reference data included. */
  @Nullable Mention<Actor> lastSideWithin(int start, int end) {
    return later(last(actors, start, end), last(bodies, start, end));
  }

  /** The country or organisation named shortly before an office, in the same phrase. */
  @Nullable Mention<Actor> sideBefore(int officeStart, int words) {
    Mention<Actor> actor = before(actors, officeStart);
    Mention<Actor> demonym = before(demonyms, officeStart);
    Mention<Actor> named = later(actor, demonym);
    Mention<Actor> side = later(named, before(bodies, officeStart));
    if (side == null) {
      return null;
    }
    String between = text.substring(side.end(), officeStart);
    boolean samePhrase =
        between.chars().noneMatch(c -> ",.;:\n\"“”()".indexOf(c) >= 0)
            && between.chars().filter(c -> c == ' ').count() <= words
            && Arrays.stream(between.split("[^\\p{L}]+", -1)).noneMatch(PHRASE_BREAKS::contains);
    return samePhrase ? side : null;
  }

  private static @Nullable Mention<Actor> later(
      @Nullable Mention<Actor> one, @Nullable Mention<Actor> other) {
    return one == null || other != null && other.end() > one.end() ? other : one;
  }

  List<Mention<Outlet>> outletsWithin(int start, int end) {
    return within(outlets, start, end);
  }

  List<Mention<Actor>> actorsWithin(int start, int end) {
    return within(actors, start, end);
  }

  List<Mention<Actor>> demonymsWithin(int start, int end) {
    return within(demonyms, start, end);
  }

  /** A name may go on past the end of a stretch where a space is missing between two sentences. */
  private static <T> List<Mention<T>> within(
      NavigableMap<Integer, Mention<T>> map, int start, int end) {
    return map.subMap(start, end).values().stream().filter(m -> m.end() <= end).toList();
  }

  private static <T> @Nullable Mention<T> before(NavigableMap<Integer, Mention<T>> map, int end) {
    var entry = map.lowerEntry(end);
    return entry == null || entry.getValue().end() > end ? null : entry.getValue();
  }

  private static <T> @Nullable Mention<T> first(
      NavigableMap<Integer, Mention<T>> map, int start, int end) {
    var entry = map.ceilingEntry(start);
    return entry == null || entry.getValue().end() > end ? null : entry.getValue();
  }

  private static <T> @Nullable Mention<T> last(
      NavigableMap<Integer, Mention<T>> map, int start, int end) {
    Mention<T> mention = before(map, end);
    return mention == null || mention.start() < start ? null : mention;
  }
}
