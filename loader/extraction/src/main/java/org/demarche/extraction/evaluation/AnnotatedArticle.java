package org.demarche.extraction.evaluation;

import java.util.List;
import org.demarche.extraction.finding.statement.AnnotatedAttribution;

/**
 * An article with attributions that somebody marked in it, or that a system found.
 *
 * @param id tells it from the others of its file
 * @param text its text; empty where a file of predictions leaves it out
 * @param attributions what is marked, with spans in UTF-16 characters of the text
 */
public record AnnotatedArticle(String id, String text, List<AnnotatedAttribution> attributions) {
  /** Keeps an unmodifiable copy. */
  public AnnotatedArticle {
    attributions = List.copyOf(attributions);
  }
}
