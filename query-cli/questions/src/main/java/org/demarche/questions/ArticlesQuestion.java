package org.demarche.questions;

import org.demarche.questions.name.NameKind;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;

/** What has been read, with how many statements each article holds (articles.rq). */
public final class ArticlesQuestion implements Question {
  private final QueryConditions conditions;

  /** All articles. */
  public ArticlesQuestion() {
    this(QueryConditions.NONE);
  }

  private ArticlesQuestion(QueryConditions conditions) {
    this.conditions = conditions;
  }

  /** Who published it or was relayed; null for any. */
  public ArticlesQuestion outlet(@Nullable String name) {
    return new ArticlesQuestion(conditions.name("outletIs", NameKind.OUTLET, name));
  }

  /** Only what was in that period. */
  public ArticlesQuestion in(Period period) {
    return new ArticlesQuestion(conditions.in(period));
  }

  /** At most so many rows; 0 for all. */
  public ArticlesQuestion limit(int rows) {
    return new ArticlesQuestion(conditions.limit(rows));
  }

  @Override
  public Answer ask(QuerySource source) {
    return conditions.ask(source, "articles");
  }
}
