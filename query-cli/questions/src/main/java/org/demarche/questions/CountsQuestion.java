package org.demarche.questions;

import org.demarche.questions.source.QuerySource;

/**
 * How many articles, statements, actors who speak, meetings and positions there are: one row with a
 * column for each (counts.rq).
 */
public record CountsQuestion() implements Question {
  @Override
  public Answer ask(QuerySource source) {
    return QueryConditions.NONE.ask(source, "counts");
  }
}
