package org.demarche.extraction.finding.meeting;

import java.util.ArrayList;
import java.util.List;
import org.demarche.extraction.reading.syntax.SentenceWords;
import org.demarche.extraction.reading.syntax.WordRange;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.Actor;
import org.demarche.extraction.who.ActorType;
import org.demarche.extraction.who.Discourse;
import org.demarche.extraction.who.Mention;
import org.demarche.extraction.who.Person;
import org.demarche.extraction.who.WhoIsWho;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row of nouns as the people and sides that it names: "Romania's transport minister, Dorin
 * Mălureanu, and representatives of Bulgaria" is Mălureanu, for Romania, and Bulgaria.
 */
final class PartyReader {
  private final MeetingWords inventory;
  private final WhoIsWho who;
  private final SentenceWords words;

  PartyReader(MeetingWords inventory, WhoIsWho who, SentenceWords words) {
    this.inventory = inventory;
    this.who = who;
    this.words = words;
  }

  /** Who is named in a row; nobody where it is empty. */
  Party read(WordRange row) {
    List<WordRange> pieces = pieces(row);
    List<Participant> found = new ArrayList<>();
    String collective = null;
    Actor sideOfNext = null;
    for (int p = 0; p < pieces.size(); p++) {
      WordRange piece = pieces.get(p);
      boolean headed = p + 1 < pieces.size() && isHeaded(pieces.get(p + 1));
      Participant participant = participant(piece, headed);
      boolean apposed = p > 0 && words.is(piece.start() - 1, ",");
      if (participant == null) {
        sideOfNext = null;
        String word = collective(piece);
        collective = collective == null ? word : collective;
      } else if (participant.isPerson() && sideOfNext != null && apposed) {
        found.removeLast();
        Actor side = participant.side() == null ? sideOfNext : participant.side();
        add(found, new Participant(participant.actor(), side, participant.role()));
        sideOfNext = null;
      } else {
        sideOfNext = participant.isPerson() || !isOffice(piece) ? null : participant.actor();
        add(found, participant);
      }
    }
    return new Party(found, collective);
  }

  /** Whether a row names somebody who could take part. */
  boolean names(WordRange row) {
    return !read(row).participants().isEmpty();
  }

  /** A person stands for their side: the side beside them is no participant of its own. */
  private static void add(List<Participant> found, Participant participant) {
    if (found.stream().noneMatch(p -> p.isOf(participant.actor()))) {
      found.add(participant);
    }
  }

  private List<WordRange> pieces(WordRange row) {
    List<WordRange> pieces = new ArrayList<>();
    List<Mention<Actor>> mentions = who.mentionsIn(words.span(row.start(), row.end()));
    int start = row.start();
    for (int i = row.start(); i <= row.end(); i++) {
      boolean parts = i == row.end() || words.is(i, ",", "and", "&", ";") && !isInside(i, mentions);
      boolean glued = i < row.end() && words.is(i, "-", "/") && isBetweenNames(i, mentions);
      if (parts || glued) {
        if (start < i) {
          pieces.add(new WordRange(start, i));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  /** "Bosnia and Herzegovina" is one name. */
  private boolean isInside(int i, List<Mention<Actor>> mentions) {
    int at = words.get(i).start();
    return mentions.stream().anyMatch(m -> m.start() < at && at < m.end());
  }

  /** "Putin-Pompeo talks", "US-Russian talks". */
  private boolean isBetweenNames(int i, List<Mention<Actor>> mentions) {
    return !isInside(i, mentions);
  }

  private boolean isHeaded(WordRange piece) {
    return inventory.has("representative", words.lower(piece.end() - 1))
        || words.tagged(piece.end() - 1, "NOUN");
  }

  private boolean isOffice(WordRange piece) {
    for (int i = piece.start(); i < piece.end(); i++) {
      if (inventory.has("representative", words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Participant participant(WordRange piece, boolean headedLater) {
    Span span = words.span(piece.start(), piece.end());
    Mention<Actor> person = null;
    Mention<Actor> side = null;
    for (Mention<Actor> mention : who.mentionsIn(span)) {
      int last = words.at(mention.end() - 1);
      boolean owner = words.isPossessive(last) || words.isPossessive(last + 1);
      boolean owns = owner && last + 1 < piece.end() && !words.isPossessive(piece.end() - 1);
      if (mention.referent().type() == ActorType.PERSON) {
        person = owns ? person : mention;
      } else {
        side = mention;
      }
    }
    if (person != null) {
      return participant(person.referent());
    }
    for (Mention<Actor> demonym : who.demonymsIn(span)) {
      side = side == null || demonym.end() > side.end() ? demonym : side;
    }
    if (words.is(piece.start(), "he", "she", "him", "her") && piece.end() - piece.start() == 1) {
      Actor named = who.resolve(span, Discourse.NONE);
      return named == null ? null : participant(named);
    }
    if (side == null) {
      Actor named = isSingularOffice(piece) ? who.resolve(span, Discourse.NONE) : null;
      return named == null || named.type() == ActorType.GROUP ? null : participant(named);
    }
    return bySide(piece, side, headedLater);
  }

  private @Nullable Participant bySide(WordRange piece, Mention<Actor> side, boolean headedLater) {
    int behind = words.at(side.end() - 1) + 1;
    int end = piece.end();
    while (end > behind && words.is(end - 1, "'s", "’s", "'", "’", "]")) {
      end--;
    }
    if (isSingularOffice(new WordRange(piece.start(), end))) {
      Actor holder = who.resolve(words.span(piece.start(), end), Discourse.NONE);
      if (holder != null && holder.type() == ActorType.PERSON) {
        return participant(holder);
      }
    }
    boolean heads = behind >= end;
    boolean demonym =
        who.demonymsIn(words.span(piece.start(), piece.end())).stream()
            .anyMatch(m -> m.start() == side.start());
    if (heads && demonym && !headedLater && !words.lower(behind - 1).endsWith("s")) {
      return null;
    }
    boolean represented = !heads && inventory.has("representative", words.lower(end - 1));
    return heads || represented ? participant(side.referent()) : null;
  }

  private boolean isSingularOffice(WordRange piece) {
    for (int i = piece.start(); i < piece.end(); i++) {
      String word = words.lower(i);
      if (inventory.has("representative", word)) {
        return !word.endsWith("s") && !words.is(piece.start(), "a", "an");
      }
    }
    return false;
  }

  private @Nullable String collective(WordRange piece) {
    for (int i = piece.start(); i < piece.end(); i++) {
      String word = words.lower(i);
      boolean known = inventory.has("sides", word) || inventory.has("people", word);
      boolean definite =
          words.is(piece.start(), "the", "both", "all", "two", "three", "four", "their", "these");
      if (known && definite) {
        return word;
      }
    }
    boolean both = words.is(piece.start(), "they", "both", "them");
    return both && piece.end() - piece.start() == 1 ? "they" : null;
  }

  Participant participant(Actor actor) {
    Person person = who.person(actor);
    return new Participant(actor, person == null ? null : person.officeOf(), Role.PARTICIPANT);
  }
}
