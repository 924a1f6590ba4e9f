package org.demarche.questions;

import org.demarche.questions.source.QuerySource;

/**
 * The statements of the latest articles, those first: date, speaker, content and the article's
 * title (latest.rq).
 *
 * @param limit at most so many rows; 0 for all
 */
public record LatestQuestion(int limit) implements Question {
  @Override
  public Answer ask(QuerySource source) {
    return QueryConditions.NONE.limit(limit).ask(source, "latest");
  }
}
