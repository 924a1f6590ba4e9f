package org.demarche.questions;

import org.demarche.questions.source.QuerySource;

/**
 * What the store holds, in figures (stats.rq).
 *
 * @param limit at most so many rows; 0 for all
 */
public record StatsQuestion(int limit) implements Question {
  @Override
  public Answer ask(QuerySource source) {
    return QueryConditions.NONE.limit(limit).ask(source, "stats");
  }
}
