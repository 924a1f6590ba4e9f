package org.demarche.extraction.finding.meeting;

import java.util.List;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.reading.syntax.WordRange;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.WhoIsWho;

/**
 * Finds the row of nouns before or behind a place in a sentence: who does something, or with whom.
 * It goes by tags and by the names known, for in news these rows are long and full of names, and
 * the tree breaks there first.
 */
final class NounRuns {
  private final MeetingWords inventory;
  private final WhoIsWho who;
  private final SentenceWords words;
  private final boolean[] named;

  NounRuns(MeetingWords inventory, WhoIsWho who, SentenceWords words) {
    this.inventory = inventory;
    this.who = who;
    this.words = words;
    this.named = new boolean[words.size()];
    mark(who.mentionsIn(words.whole()));
    mark(who.demonymsIn(words.whole()));
  }

  private void mark(List<Mention<Actor>> mentions) {
    for (Mention<Actor> mention : mentions) {
      for (int i = words.at(mention.start()); words.has(i); i++) {
        if (words.get(i).start() >= mention.end()) {
          break;
        }
        named[i] = true;
      }
    }
  }

  /** Whether a token is part of a name that is known. */
  boolean isNamed(int i) {
    return words.has(i) && named[i];
  }

  /** The row that starts at a token. */
  WordRange right(int start) {
    int i = start;
    while (words.has(i)) {
      if (words.is(i, ",") || isOr(i)) {
        int next = isAnd(i + 1) ? i + 2 : i + 1;
        int stop = pieceEnd(next);
        if (i == start || stop == next || !isParty(next, stop) || opensClause(stop)) {
          break;
        }
        i = stop;
      } else if (isAnd(i)) {
        int stop = pieceEnd(i + 1);
        if (stop == i + 1 || opensClause(stop) && !isParty(start, i)) {
          break;
        }
        i = i + 1;
      } else if (isNominal(i)) {
        i++;
      } else {
        break;
      }
    }
    return new WordRange(start, i);
  }

  private boolean isOr(int i) {
    return words.is(i, ";") && isNominal(i + 1);
  }

  private boolean isAnd(int i) {
    return words.is(i, "and", "&", "plus") || words.is(i, "as") && words.is(i + 1, "well");
  }

  private int pieceEnd(int start) {
    int i = start;
    while (words.has(i) && isNominal(i)) {
      i++;
    }
    return i;
  }

  /** Behind a name, these show that it is the subject of a clause of its own. */
  private boolean opensClause(int stop) {
    int i = stop;
    while (words.tagged(i, "ADV")) {
      i++;
    }
    if (!words.has(i)) {
      return false;
    }
    String detail = words.penn(i);
    return detail.equals("VBD")
        || detail.equals("VBZ")
        || detail.equals("VBP")
        || detail.equals("MD");
  }

  /** Whether a piece names somebody or an office. */
  private boolean isParty(int start, int end) {
    for (int i = start; i < end; i++) {
      if (isNamed(i)
          || inventory.has("representative", words.lower(i))
          || inventory.has("people", words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The row that ends before a token. */
  WordRange left(int end) {
    int i = end;
    while (i > 0) {
      int last = i - 1;
      if (words.is(last, ",")) {
        int start = pieceStart(last);
        if (last == end - 1 || start == last || !isParty(start, last) || isOblique(start)) {
          break;
        }
        i = start;
      } else if (isAnd(last)) {
        if (last == end - 1 || !isNominal(last - 1) && !words.is(last - 1, ",")) {
          break;
        }
        i = last;
      } else if (isNominal(last)) {
        i = last;
      } else {
        break;
      }
    }
    while (i < end && (isAnd(i) || words.is(i, ",", "of", "for"))) {
      i++;
    }
    return new WordRange(i, end);
  }

  private int pieceStart(int end) {
    int i = end;
    while (i > 0 && isNominal(i - 1)) {
      i--;
    }
    return i;
  }

  /** Whether a preposition stands before: then this is no subject. */
  private boolean isOblique(int start) {
    return words.tagged(start - 1, "ADP", "SCONJ") && !words.is(start - 1, "that", "from");
  }

  private boolean isNominal(int i) {
    if (isNamed(i)) {
      return true;
    }
    if (words.isDash(i) || words.isDoubleMark(i) || isDay(i)) {
      return false;
    }
    if (words.is(i, "of", "'s", "’s", "'", "’", "[", "]", "-", "/", "former", "visiting")) {
      return true;
    }
    if (words.is(i, "for", "to", "from")) {
      // "the state secretary for waters", "the ambassador to Iran", "officials from both sides"
      return inventory.has("representative", words.lower(i - 1))
          && words.tagged(i + 1, "NOUN", "PROPN", "DET", "ADJ");
    }
    if (words.is(
        i, "his", "her", "its", "their", "both", "all", "he", "she", "they", "them", "him")) {
      return true;
    }
    return words.tagged(i, "NOUN", "PROPN", "ADJ", "DET", "NUM", "X")
        && !words.is(i, "that", "which", "this", "what");
  }

  private boolean isDay(int i) {
    return words
        .lower(i)
        .matches(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|earlier|later"
                + "|(?:19|20)\\d\\d");
  }

  WhoIsWho who() {
    return who;
  }

  SentenceWords words() {
    return words;
  }
}
