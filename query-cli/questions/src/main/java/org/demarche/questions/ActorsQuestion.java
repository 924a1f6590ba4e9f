package org.demarche.questions;

import org.demarche.questions.source.QuerySource;

/**
 * Who speaks, is spoken for or holds a position (actors.rq).
 *
 * @param limit at most so many rows; 0 for all
 */
public record ActorsQuestion(int limit) implements Question {
  @Override
  public Answer ask(QuerySource source) {
    return QueryConditions.NONE.limit(limit).ask(source, "actors");
  }
}
