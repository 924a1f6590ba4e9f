package org.demarche.extraction.who;

import java.util.List;
import java.util.Set;
import org.demarche.extraction.reading.syntax.Word;
import org.demarche.extraction.text.Sentence;
import org.demarche.extraction.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom a pronoun means: whoever spoke in the nearest sentence before, or is named first there
 * outside a quotation, and agrees in gender as far as the article tells it.
 */
final class Pronouns {
  private static final int SENTENCES_BACK = 6;

  private final ArticleNames names;

  Pronouns(ArticleNames names) {
    this.names = names;
  }

  /** Who "he" or "she" is. */
  @Nullable Actor person(Span pronoun, Gender gender, Discourse before) {
    Actor reporter = before.reporter();
    if (reporter != null && !before.quoted() && fits(reporter, gender)) {
      return reporter;
    }
    int at = names.text().sentenceAt(pronoun.start());
    for (int s = at; s >= Math.max(0, at - SENTENCES_BACK); s--) {
      Actor found = inSentence(names.text().sentences().get(s), pronoun.start(), gender, before);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Actor inSentence(
      Sentence sentence, int limit, Gender gender, Discourse before) {
    // Whoever is quoted calls somebody else "he".
    Actor excluded = before.quoted() ? before.reporter() : null;
    int end = Math.min(sentence.end(), limit);
    Actor spoke = null;
    for (Mention<Actor> speaker : before.spoken()) {
      boolean here = speaker.start() >= sentence.start() && speaker.start() < end;
      if (here && fits(speaker.referent(), gender) && !speaker.referent().equals(excluded)) {
        spoke = speaker.referent();
      }
    }
    if (spoke != null) {
      return spoke;
    }
    Actor first = null;
    for (Mention<Actor> named : names.peopleIn(new Span(sentence.start(), end))) {
      boolean free =
          !names.isQuoted(named.start(), named.end())
              && fits(named.referent(), gender)
              && !named.referent().equals(excluded);
      if (free && isSubject(named, sentence)) {
        return named.referent();
      }
      first = free && first == null && !isPossessor(named) ? named.referent() : first;
    }
    return first;
  }

  private boolean fits(Actor actor, Gender gender) {
    Person person = names.person(actor);
    return actor.type() == ActorType.PERSON && (person == null || gender.fits(person.gender()));
  }

  private boolean isPossessor(Mention<Actor> named) {
    String text = names.text().text();
    return named.end() < text.length() && "'’".indexOf(text.charAt(named.end())) >= 0;
  }

  private boolean isSubject(Mention<Actor> named, Sentence sentence) {
    for (Word token : Word.of(names.text(), sentence)) {
      if (token.start() >= named.start() && token.end() <= named.end()) {
        return token.relation().startsWith("nsubj") && !isPossessor(named);
      }
    }
    return false;
  }

  /** What "it", "they" or "we" stands for: the last that spoke and can be meant by it. */
  @Nullable Actor other(Span pronoun, Set<ActorType> types, Discourse before) {
    List<Mention<Actor>> spoken = before.spoken();
    int at = names.text().sentenceAt(pronoun.start());
    for (int i = spoken.size() - 1; i >= 0; i--) {
      Mention<Actor> speaker = spoken.get(i);
      boolean near = names.text().sentenceAt(speaker.start()) >= at - 2;
      if (speaker.start() < pronoun.start() && near) {
        boolean fits = types.contains(speaker.referent().type());
        if (fits) {
          return speaker.referent();
        }
      }
    }
    return null;
  }

  /**
   * Whom "who" or "which" goes back to: what is named right before it in the sentence, an
   * apposition between them left aside.
   */
  @Nullable Actor antecedent(Span pronoun, boolean human) {
    int at = names.text().sentenceAt(pronoun.start());
    if (at < 0) {
      return null;
    }
    Span before = new Span(names.text().sentences().get(at).start(), pronoun.start());
    List<Mention<Actor>> candidates =
        human ? names.peopleIn(before) : names.known().actorsWithin(before.start(), before.end());
    if (candidates.isEmpty()) {
      return null;
    }
    Mention<Actor> last = candidates.getLast();
    String gap = names.words(last.end(), pronoun.start());
    return gap.matches("\\s*(?:,[^,.;:\"“”]{1,60})?,?\\s*") ? last.referent() : null;
  }
}
