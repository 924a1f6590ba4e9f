package org.demarche.questions;

import org.demarche.questions.name.NameKind;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;

/** Who met whom, where and when, and what was talked about (meetings.rq). */
public final class MeetingsQuestion implements Question {
  private final QueryConditions conditions;

  /** All meetings. */
  public MeetingsQuestion() {
    this(QueryConditions.NONE);
  }

  private MeetingsQuestion(QueryConditions conditions) {
    this.conditions = conditions;
  }

  /** A participant, or the side of one; null for anybody. */
  public MeetingsQuestion with(@Nullable String name) {
    return new MeetingsQuestion(conditions.name("with", NameKind.ACTOR, name));
  }

  /** A participant or the side of one beside the first; null for anybody. */
  public MeetingsQuestion withToo(@Nullable String name) {
    return new MeetingsQuestion(conditions.name("withToo", NameKind.ACTOR, name));
  }

  /** A topic discussed; narrower topics are found too. Null for any. */
  public MeetingsQuestion about(@Nullable String topic) {
    return new MeetingsQuestion(conditions.name("topicIs", NameKind.TOPIC, topic));
  }

  /** One of held, planned, cancelled, postponed; null for any. */
  public MeetingsQuestion status(@Nullable String status) {
    return new MeetingsQuestion(conditions.text("statusIs", status));
  }

  /** One of bilateral, summit, call and so on; null for any. */
  public MeetingsQuestion form(@Nullable String form) {
    return new MeetingsQuestion(conditions.text("formatIs", form));
  }

  /** A place, or part of its name; null for any. */
  public MeetingsQuestion place(@Nullable String place) {
    return new MeetingsQuestion(conditions.text("placeIs", place));
  }

  /** Only what was in that period. */
  public MeetingsQuestion in(Period period) {
    return new MeetingsQuestion(conditions.in(period));
  }

  /** At most so many rows; 0 for all. */
  public MeetingsQuestion limit(int rows) {
    return new MeetingsQuestion(conditions.limit(rows));
  }

  @Override
  public Answer ask(QuerySource source) {
    return conditions.ask(source, "meetings");
  }
}
