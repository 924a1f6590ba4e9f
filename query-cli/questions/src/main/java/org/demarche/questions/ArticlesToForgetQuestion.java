package org.demarche.questions;

import java.util.List;
import org.demarche.questions.name.NameKind;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;

/** The IRIs of the articles that meet all conditions, to remove them (forget.rq). */
public final class ArticlesToForgetQuestion implements Question {
  private final QueryConditions conditions;

  /** All articles. */
  public ArticlesToForgetQuestion() {
    this(QueryConditions.NONE);
  }

  private ArticlesToForgetQuestion(QueryConditions conditions) {
    this.conditions = conditions;
  }

  /** Only of these; an empty list for any. */
  public ArticlesToForgetQuestion iris(List<String> iris) {
    return new ArticlesToForgetQuestion(conditions.iris("iri", iris));
  }

  /** Who published them; null for any. */
  public ArticlesToForgetQuestion outlet(@Nullable String name) {
    return new ArticlesToForgetQuestion(conditions.name("outletIs", NameKind.OUTLET, name));
  }

  /** Published before that date, YYYY, YYYY-MM or YYYY-MM-DD, never undated; null for any time. */
  public ArticlesToForgetQuestion before(@Nullable String date) {
    return new ArticlesToForgetQuestion(conditions.text("before", date));
  }

  @Override
  public Answer ask(QuerySource source) {
    return conditions.ask(source, "forget");
  }
}
