package org.demarche.extraction.who;

import java.time.LocalDate;
import org.demarche.extraction.text.AnnotatedText;
import org.jspecify.annotations.Nullable;

/** Finds who and what an article names. Safe for use by many threads. */
public final class MentionFinder {
  private final ReferenceData reference;
  private final PersonFinder personFinder;

  /** A finder of what the given data knows, and of new names. */
  public MentionFinder(ReferenceData reference) {
    this.reference = reference;
    this.personFinder = new PersonFinder(reference);
  }

  /**
   * Who is who in an article.
   *
   * @param text the article
   * @param articleKey its key, under which its collectives and lone surnames are named
   * @param articleDate when it was published; tells who held an office then
   */
  public WhoIsWho find(AnnotatedText text, String articleKey, @Nullable LocalDate articleDate) {
    MentionMap known = new MentionMap(reference, text.text());
    PersonFinder.FoundPeople found = personFinder.find(text, known, articleKey, articleDate);
    return new WhoIsWho(new ArticleNames(text, known, found), reference, articleKey, articleDate);
  }
}
