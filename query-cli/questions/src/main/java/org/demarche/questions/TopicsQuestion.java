package org.demarche.questions;

import org.demarche.questions.source.QuerySource;

/**
 * What is talked about, and how much (topics.rq).
 *
 * @param limit at most so many rows; 0 for all
 */
public record TopicsQuestion(int limit) implements Question {
  @Override
  public Answer ask(QuerySource source) {
    return QueryConditions.NONE.limit(limit).ask(source, "topics");
  }
}
