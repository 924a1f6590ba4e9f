package org.demarche.extraction;

import java.util.List;
import org.demarche.articles.Article;
import org.demarche.extraction.finding.action.Action;
import org.demarche.extraction.finding.meeting.Meeting;
import org.demarche.extraction.finding.position.Position;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Document;
import org.demarche.extraction.who.Outlet;
import org.demarche.extraction.who.Person;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one article.
 *
 * @param article the article
 * @param key the last part of its IRI
 * @param madeBy the {@link Extractor#fingerprint} of the extractor
 * @param document its text with what was read in it
 * @param outlet who published it
 * @param via the agency it relays
 * @param people whom it names, with their offices
 * @param statements who said what
 * @param meetings who met
 * @param actions who did what
 * @param positions who stands where
 */
public record Extraction(
    Article article,
    String key,
    String madeBy,
    Document document,
    @Nullable Outlet outlet,
    @Nullable Outlet via,
    List<Person> people,
    List<Statement> statements,
    List<Meeting> meetings,
    List<Action> actions,
    List<Position> positions) {
  /** Keeps unmodifiable copies. */
  public Extraction {
    people = List.copyOf(people);
    statements = List.copyOf(statements);
    meetings = List.copyOf(meetings);
    actions = List.copyOf(actions);
    positions = List.copyOf(positions);
  }

  /**
   * The last part of an article's IRI, by its address or else by what it says; nothing need be
   * extracted for it.
   */
  public static String key(Article article) {
    return ArticleKey.of(article);
  }
}
