package org.demarche.questions;

import org.demarche.questions.name.NameKind;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;

/** What sides did that is no meeting and moves positions (actions.rq). */
public final class ActionsQuestion implements Question {
  private final QueryConditions conditions;

  /** All actions. */
  public ActionsQuestion() {
    this(QueryConditions.NONE);
  }

  private ActionsQuestion(QueryConditions conditions) {
    this.conditions = conditions;
  }

  /** Who did it, or whose side did; null for anybody. */
  public ActionsQuestion by(@Nullable String name) {
    return new ActionsQuestion(conditions.name("by", NameKind.ACTOR, name));
  }

  /** To whom or against whom; null for anybody. */
  public ActionsQuestion against(@Nullable String name) {
    return new ActionsQuestion(conditions.name("against", NameKind.ACTOR, name));
  }

  /** A topic; narrower topics are found too. Null for any. */
  public ActionsQuestion about(@Nullable String topic) {
    return new ActionsQuestion(conditions.name("topicIs", NameKind.TOPIC, topic));
  }

  /** Only what was in that period. */
  public ActionsQuestion in(Period period) {
    return new ActionsQuestion(conditions.in(period));
  }

  /** At most so many rows; 0 for all. */
  public ActionsQuestion limit(int rows) {
    return new ActionsQuestion(conditions.limit(rows));
  }

  @Override
  public Answer ask(QuerySource source) {
    return conditions.ask(source, "actions");
  }
}
