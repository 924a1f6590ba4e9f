package org.demarche.questions;

import org.demarche.questions.name.NameKind;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import org.jspecify.annotations.Nullable;

/** What position each side holds on each topic, and how that changed (positions.rq). */
public final class PositionsQuestion implements Question {
  private final QueryConditions conditions;
  private final boolean changes;
  private final int limit;

  /** All positions. */
  public PositionsQuestion() {
    this(QueryConditions.NONE, false, 0);
  }

  private PositionsQuestion(QueryConditions conditions, boolean changes, int limit) {
    this.conditions = conditions;
    this.changes = changes;
    this.limit = limit;
  }

  /** Who holds it; null for anybody. */
  public PositionsQuestion of(@Nullable String name) {
    return with(conditions.name("of", NameKind.ACTOR, name));
  }

  /** On what, narrower topics included; null for anything. */
  public PositionsQuestion on(@Nullable String topic) {
    return with(conditions.name("on", NameKind.TOPIC, topic));
  }

  /** Only what was in that period. */
  public PositionsQuestion in(Period period) {
    return with(conditions.in(period));
  }

  /**
   * Whether only changes are wanted: where a holder's stance on a topic changed, the first one and
   * then each that differs from the one before it.
   */
  public PositionsQuestion changes(boolean only) {
    return new PositionsQuestion(conditions, only, limit);
  }

  /** At most so many rows; 0 for all. */
  public PositionsQuestion limit(int rows) {
    return new PositionsQuestion(conditions, changes, rows);
  }

  private PositionsQuestion with(QueryConditions others) {
    return new PositionsQuestion(others, changes, limit);
  }

  @Override
  public Answer ask(QuerySource source) {
    Answer answer = conditions.ask(source, "positions");
    Rows wanted = changes ? StanceSteps.changes(answer.rows()) : answer.rows();
    return answer.withRows(wanted.first(limit));
  }
}
