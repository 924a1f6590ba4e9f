package org.demarche.questions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.questions.name.NameKind;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import org.jspecify.annotations.Nullable;

/** How stances moved: a row for each statement that shows one (timeline.rq). */
public final class TimelineQuestion implements Question {
  private final QueryConditions conditions;
  private final List<String> holders;

  /** All that the holders hold; each name may fit several. */
  public TimelineQuestion(List<String> holders) {
    this(QueryConditions.NONE, List.copyOf(holders));
  }

  private TimelineQuestion(QueryConditions conditions, List<String> holders) {
    this.conditions = conditions;
    this.holders = holders;
  }

  /** On what, narrower topics included; null for anything. */
  public TimelineQuestion on(@Nullable String topic) {
    return new TimelineQuestion(conditions.name("on", NameKind.TOPIC, topic), holders);
  }

  /** Only what was in that period. */
  public TimelineQuestion in(Period period) {
    return new TimelineQuestion(conditions.in(period), holders);
  }

  @Override
  public Answer ask(QuerySource source) {
    List<Answer> answers = new ArrayList<>();
    Set<Map<String, Object>> rows = new LinkedHashSet<>();
    List<String> columns = List.of();
    for (String holder : holders) {
      Answer some = conditions.name("of", NameKind.ACTOR, holder).ask(source, "timeline");
      answers.add(some);
      columns = some.rows().columns();
      rows.addAll(some.rows().rows());
    }
    return Answer.of(new Rows(columns, List.copyOf(rows)), answers);
  }
}
