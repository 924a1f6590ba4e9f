package org.demarche.extraction.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.demarche.extraction.text.Span;

/** Finds words in a text, and among several places those that belong together. */
final class WordPlaces {
  /** A line break keeps words further apart than any distance within a paragraph. */
  private static final int LINE_BREAK = 10_000;

  private final String text;

  WordPlaces(String text) {
    this.text = text;
  }

  /** Where certain words stand, not as parts of longer words, in the order of the text. */
  List<Span> of(String words) {
    List<Span> places = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean begun = at > 0 && isWord(at - 1) && isWord(at);
      boolean goesOn = end < text.length() && isWord(end - 1) && isWord(end);
      if (!begun && !goesOn) {
        places.add(new Span(at, end));
      }
    }
    return places;
  }

  /**
   * One place of each piece, such that all of them lie as close together as they can.
   *
   * @param inOrder pieces that follow each other in the text
   * @param around pieces that lie anywhere but within those
   * @return the places, of {@code inOrder} first; empty where nothing fits
   */
  List<Span> closest(List<List<Span>> inOrder, List<List<Span>> around) {
    List<List<Span>> pieces = new ArrayList<>(inOrder);
    pieces.addAll(around);
    PlaceSearch search = new PlaceSearch(pieces, inOrder.size());
    search.go(new ArrayList<>());
    return search.best;
  }

  private boolean isWord(int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  /** Tries all places, and turns back where it is further than the best so far. */
  private final class PlaceSearch {
    private final List<List<Span>> pieces;
    private final int ordered;
    private List<Span> best = List.of();
    private int bestDistance = Integer.MAX_VALUE;

    PlaceSearch(List<List<Span>> pieces, int ordered) {
      this.pieces = pieces;
      this.ordered = ordered;
    }

    void go(List<Span> chosen) {
      int distance = distance(chosen);
      if (distance >= bestDistance) {
        return;
      }
      int next = chosen.size();
      if (next == pieces.size()) {
        best = List.copyOf(chosen);
        bestDistance = distance;
        return;
      }
      for (Span place : pieces.get(next)) {
        if (fits(place, chosen)) {
          chosen.add(place);
          go(chosen);
          chosen.removeLast();
        }
      }
    }

    private boolean fits(Span place, List<Span> chosen) {
      int next = chosen.size();
      boolean follows = next == 0 || next >= ordered || chosen.getLast().end() <= place.start();
      return follows && chosen.stream().noneMatch(c -> c.overlaps(place));
    }

    private int distance(List<Span> chosen) {
      if (chosen.isEmpty()) {
        return 0;
      }
      int start = chosen.stream().mapToInt(Span::start).min().orElseThrow();
      int end = chosen.stream().mapToInt(Span::end).max().orElseThrow();
      long breaks = text.substring(start, end).chars().filter(c -> c == '\n').count();
      return (int) Math.min(Integer.MAX_VALUE - 1L, end - start + LINE_BREAK * breaks);
    }
  }
}
