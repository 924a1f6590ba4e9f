package org.demarche.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.questions.name.NameKind;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import org.jspecify.annotations.Nullable;

/** What each side is for or against, and how that changed (positions.rq). */
public final class PositionsQuestion implements Question {
  private static final List<String> TOPICS = List.of("topic", "topicIri");

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

  /** About what, narrower topics included; null for anything. */
  public PositionsQuestion on(@Nullable String topic) {
    return with(conditions.name("on", NameKind.TOPIC, topic));
  }

  /** Only what was in that period. */
  public PositionsQuestion in(Period period) {
    return with(conditions.in(period));
  }

  /**
   * Whether only changes are wanted, a row for each topic: where a holder's stance on it changed,
   * the first one and then each that differs from the one before it.
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

  /** All positions, a row for each topic of each. */
  Answer byTopic(QuerySource source) {
    return conditions.ask(source, "positions");
  }

  @Override
  public Answer ask(QuerySource source) {
    Answer answer = byTopic(source);
    Rows wanted = changes ? StanceSteps.changes(answer.rows()) : once(answer.rows());
    return answer.withRows(wanted.first(limit));
  }

  /** The rows of a position, one for each of its topics, as one with all of them. */
  private static Rows once(Rows rows) {
    Map<String, Map<String, Object>> positions = new LinkedHashMap<>();
    for (Map<String, Object> row : rows.rows()) {
      Map<String, Object> known = positions.get(Rows.text(row, "iri"));
      if (known == null) {
        known = new LinkedHashMap<>(row);
        positions.put(Rows.text(row, "iri"), known);
        for (String column : TOPICS) {
          known.computeIfPresent(column, (name, topic) -> List.of(topic));
        }
      } else {
        for (String column : TOPICS) {
          List<String> all = new ArrayList<>(Rows.members(known, column));
          all.add(Rows.text(row, column));
          known.put(column, List.copyOf(all));
        }
      }
    }
    return rows.withRows(List.copyOf(positions.values()));
  }
}
