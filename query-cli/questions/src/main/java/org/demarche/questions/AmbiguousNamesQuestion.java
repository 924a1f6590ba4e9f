package org.demarche.questions;

import org.demarche.questions.source.QuerySource;

/**
 * The names that several people fit, with who they are and why (ambiguous.rq).
 *
 * @param limit at most so many rows; 0 for all
 */
public record AmbiguousNamesQuestion(int limit) implements Question {
  @Override
  public Answer ask(QuerySource source) {
    return QueryConditions.NONE.limit(limit).ask(source, "ambiguous");
  }
}
