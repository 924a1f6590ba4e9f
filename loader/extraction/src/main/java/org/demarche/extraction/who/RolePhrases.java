package org.demarche.extraction.who;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.extraction.text.Lines;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom a phrase means that gives an office and no name: "the Russian presidential aide" is whom the
 * article has named in that office, or else the one office holder of the reference data at the
 * article's date. "A senior official" is nobody.
 */
final class RolePhrases {
  private final ArticleNames names;
  private final ReferenceData reference;
  private final @Nullable LocalDate articleDate;
  private final @Nullable Actor issuer;
  private final Set<String> indefinite = words("indefinite-words.txt");
  private final Set<String> unnamedHeads = words("unnamed-heads.txt");
  private final Set<String> genericOffices = words("generic-offices.txt");
  private final Set<String> spokesWords = words("spokes-words.txt");
  private final GenderedOffices genderedOffices = new GenderedOffices();

  RolePhrases(
      ArticleNames names,
      ReferenceData reference,
      @Nullable LocalDate articleDate,
      @Nullable Actor issuer) {
    this.issuer = issuer;
    this.names = names;
    this.reference = reference;
    this.articleDate = articleDate;
  }

  /** Whether a phrase names nobody in particular: "a Norwegian official", "US officials". */
  boolean isUnnamed(Span phrase) {
    String[] words = phrase.in(names.text().text()).toLowerCase(Locale.ROOT).split("[\\s,]+", -1);
    return indefinite.contains(words[0]) || unnamedHeads.contains(head(phrase));
  }

  /** The head of a phrase: the last word before what modifies it from behind. */
  String head(Span phrase) {
    String words = phrase.in(names.text().text()).toLowerCase(Locale.ROOT);
    String front =
        words.split("\\b(?:for|of|to|at|in|from|on|with|who|which|that)\\b|,", 2)[0].strip();
    String bare = front.isEmpty() ? words.strip() : front;
    return bare.substring(bare.lastIndexOf(' ') + 1);
  }

  /** Whether the head of a phrase is one that speaks for its side: an official, not an analyst. */
  boolean isSpokesPhrase(Span phrase) {
    Mention<Office> office = names.known().firstOfficeWithin(phrase.start(), phrase.end());
    return spokesWords.contains(head(phrase)) || office != null && office.referent().speaksFor();
  }

  @Nullable Actor resolve(Span phrase, Discourse before) {
    if (isUnnamed(phrase)) {
      return null;
    }
    Mention<Office> office = names.known().lastOfficeWithin(phrase.start(), phrase.end());
    String head = head(phrase);
    if (office == null && !spokesWords.contains(head) && !genericOffices.contains(head)) {
      return null;
    }
    Set<Actor> sides = names.sideActorsIn(phrase);
    Actor best = null;
    double most = 0;
    for (Person person : names.people()) {
      double fit = fit(person, phrase, office == null ? null : office.referent(), sides);
      if (fit > 0) {
        fit += recency(person.actor(), phrase.start(), before) + kinship(person, before);
      }
      if (fit > most) {
        best = person.actor();
        most = fit;
      }
    }
    return best != null || office == null ? best : holder(office.referent(), sides);
  }

  private @Nullable Actor holder(Office office, Set<Actor> sides) {
    if (articleDate == null || sides.size() != 1 || !office.speaksFor()) {
      return null;
    }
    List<KnownPerson> holders =
        reference.people().holders(office, sides.iterator().next(), articleDate);
    return holders.size() == 1 ? holders.getFirst().actor() : null;
  }

  /** How well a person fits a phrase; nought where not at all. */
  private double fit(Person person, Span phrase, @Nullable Office office, Set<Actor> sides) {
    String printed = person.officeText();
    Office held = person.office();
    if (held == null && printed == null) {
      return 0;
    }
    Actor side = person.officeOf();
    boolean named = side != null && sides.contains(side);
    if (!sides.isEmpty() && side != null && !named) {
      return 0;
    }
    String head = head(phrase);
    Gender told = genderedOffices.gender(head);
    if (told != null && !told.fits(person.gender())) {
      return 0;
    }
    String theirs = (printed == null ? "" : printed + " ") + (held == null ? "" : held.name());
    String folded = " " + theirs.toLowerCase(Locale.ROOT) + " ";
    boolean same = office != null && office.equals(held);
    boolean generic = genericOffices.contains(head) && person.speaksForSide();
    if (!same
        && !generic
        && !folded.matches("(?s).*\\b" + java.util.regex.Pattern.quote(head) + "\\b.*")) {
      return 0;
    }
    if (!names.mentionedBefore(person.actor(), phrase.start()) && !named) {
      return 0;
    }
    boolean wanted = phrase.in(names.text().text()).toLowerCase(Locale.ROOT).contains("former");
    if (wanted && person.speaksForSide()) {
      return 0;
    }
    double score = (same ? 2 : 1) + (named ? 1 : 0);
    for (String word : phrase.in(names.text().text()).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      score += word.length() > 3 && folded.contains(" " + word + " ") ? 0.5 : 0;
    }
    return score;
  }

  /**
   * "The minister", said by an aide or in a paper of a government, is the aide's own, and not the
   * aide himself.
   */
  private double kinship(Person person, Discourse before) {
    Actor reporter = before.reporter();
    Actor side = reporter == null ? issuer : names.sideOf(reporter);
    return side == null
        ? 0
        : person.actor().equals(reporter) ? -2 : side.equals(person.officeOf()) ? 1.5 : 0;
  }

  /** Between two who fit: who spoke last, then who was named last. */
  private double recency(Actor actor, int offset, Discourse before) {
    double last = names.lastMentionBefore(actor, offset) / (double) Math.max(1, offset);
    return 0.8 * Math.max(0, last) + (actor.equals(before.lastBefore(offset)) ? 0.3 : 0);
  }

  private static Set<String> words(String file) {
    return new HashSet<>(Lines.of(RolePhrases.class, file));
  }
}
