package org.demarche.questions;

import java.util.List;
import java.util.Map;
import org.demarche.questions.name.NameKind;
import org.demarche.questions.name.SearchWords;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import org.jspecify.annotations.Nullable;

/** Who held which office for whom, and from when to when articles show it (offices.rq). */
public final class OfficesQuestion implements Question {
  private final QueryConditions conditions;
  private final List<String> officeWords;
  private final int limit;

  /** All offices. */
  public OfficesQuestion() {
    this(QueryConditions.NONE, List.of(), 0);
  }

  private OfficesQuestion(QueryConditions conditions, List<String> officeWords, int limit) {
    this.conditions = conditions;
    this.officeWords = officeWords;
    this.limit = limit;
  }

  /** For which country or organisation; null for any. */
  public OfficesQuestion of(@Nullable String name) {
    return with(conditions.name("side", NameKind.ACTOR, name));
  }

  /** Held by whom; null for anybody. */
  public OfficesQuestion holder(@Nullable String name) {
    return with(conditions.name("person", NameKind.ACTOR, name));
  }

  /** Words of the office; null for any. */
  public OfficesQuestion office(@Nullable String words) {
    List<String> wanted = words == null ? List.of() : SearchWords.of(words);
    return new OfficesQuestion(conditions, wanted, limit);
  }

  /** At most so many rows; 0 for all. */
  public OfficesQuestion limit(int rows) {
    return new OfficesQuestion(conditions, officeWords, rows);
  }

  private OfficesQuestion with(QueryConditions others) {
    return new OfficesQuestion(others, officeWords, limit);
  }

  @Override
  public Answer ask(QuerySource source) {
    Answer answer = conditions.ask(source, "offices");
    Rows rows = answer.rows();
    Rows wanted = rows.withRows(rows.rows().stream().filter(this::isWanted).toList());
    return answer.withRows(wanted.first(limit));
  }

  private boolean isWanted(Map<String, Object> row) {
    return SearchWords.of(Rows.text(row, "office") + " " + Rows.text(row, "known"))
        .containsAll(officeWords);
  }
}
