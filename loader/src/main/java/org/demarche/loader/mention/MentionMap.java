package org.demarche.loader.mention;

import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a text names what the reference data knows. */
final class MentionMap {
  private final String text;
  private final NavigableMap<Integer, Mention<Actor>> actors = new TreeMap<>();
  private final NavigableMap<Integer, Mention<Actor>> demonyms = new TreeMap<>();
  private final NavigableMap<Integer, Mention<Office>> offices = new TreeMap<>();
  private final NavigableMap<Integer, Mention<Outlet>> outlets = new TreeMap<>();
  private final BitSet covered = new BitSet();

  MentionMap(ReferenceData reference, String text) {
    this.text = text;
    put(reference.actorsIn(text), actors);
    put(reference.demonymsIn(text), demonyms);
    put(reference.outletsIn(text), outlets);
    put(reference.officesIn(text), offices);
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

  @Nullable Mention<Office> officeEndingAt(int end) {
    Mention<Office> office = before(offices, end);
    return office != null && office.end() == end ? office : null;
  }

  @Nullable Mention<Office> officeWithin(int start, int end) {
    return last(offices, start, end);
  }

  @Nullable Mention<Outlet> outletWithin(int start, int end) {
    return last(outlets, start, end);
  }

  /** A country or organisation named within, by name rather than by adjective where both are. */
  @Nullable Mention<Actor> sideWithin(int start, int end) {
    Mention<Actor> named = first(actors, start, end);
    return named == null ? first(demonyms, start, end) : named;
  }

  /** The last country or organisation named within; the one that heads a phrase. */
  @Nullable Mention<Actor> lastActorWithin(int start, int end) {
    return last(actors, start, end);
  }

  /** The country or organisation named shortly before an office, in the same phrase. */
  @Nullable Mention<Actor> sideBefore(int officeStart, int words) {
    Mention<Actor> actor = before(actors, officeStart);
    Mention<Actor> demonym = before(demonyms, officeStart);
    Mention<Actor> side =
        actor == null || demonym != null && demonym.end() > actor.end() ? demonym : actor;
    if (side == null) {
      return null;
    }
    String between = text.substring(side.end(), officeStart);
    boolean samePhrase =
        between.chars().noneMatch(c -> ",.;:\n\"“”()".indexOf(c) >= 0)
            && between.chars().filter(c -> c == ' ').count() <= words
            && !between.matches("(?s).*\\b(?:and|the|of|in|on|to|with|said|by|from)\\b.*");
    return samePhrase ? side : null;
  }

  List<Mention<Outlet>> outletsWithin(int start, int end) {
    return List.copyOf(outlets.subMap(start, end).values());
  }

  List<Mention<Actor>> actorsWithin(int start, int end) {
    return List.copyOf(actors.subMap(start, end).values());
  }

  List<Mention<Actor>> demonymsWithin(int start, int end) {
    return List.copyOf(demonyms.subMap(start, end).values());
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
