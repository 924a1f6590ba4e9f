package org.demarche.extraction.who;

import java.time.LocalDate;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.text.LayerType;
import org.jspecify.annotations.Nullable;

/** Finds who and what an article names. Safe for use by many threads. */
public final class MentionFinder {
  /** Where a document names people, countries and organisations by name. */
  public static final LayerType<Mention<Actor>> NAMES = new LayerType<>("names");

  /** What finds the names: the reference data, and how personal names look. */
  public static final String FOUND_BY = "reference-data";

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
   * @param issuer the side that publishes it itself, as a ministry does; "we" outside of all
   *     quotations
   */
  public WhoIsWho find(
      Document text, String articleKey, @Nullable LocalDate articleDate, @Nullable Actor issuer) {
    MentionMap known = new MentionMap(reference, text.text(), articleDate);
    PersonFinder.FoundPeople found =
        personFinder.find(text, known, articleKey, articleDate, issuer);
    return new WhoIsWho(
        new ArticleNames(text, known, found), reference, articleKey, articleDate, issuer);
  }
}
