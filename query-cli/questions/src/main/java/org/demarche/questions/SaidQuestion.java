package org.demarche.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.questions.name.NameKind;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;

/** Who said what, to whom, on whose behalf, about what, and who reported it (said.rq). */
public final class SaidQuestion implements Question {
  private static final String FILE = "said";

  private final QueryConditions conditions;
  private final @Nullable String words;

  /** All statements. */
  public SaidQuestion() {
    this(QueryConditions.NONE, null);
  }

  private SaidQuestion(QueryConditions conditions, @Nullable String words) {
    this.conditions = conditions;
    this.words = words;
  }

  /** Who said it; null for anybody. */
  public SaidQuestion by(@Nullable String name) {
    return with(conditions.name("by", NameKind.ACTOR, name));
  }

  /** For whom it was said; null for anybody. */
  public SaidQuestion onBehalfOf(@Nullable String name) {
    return with(conditions.name("behalf", NameKind.ACTOR, name));
  }

  /** To whom; null for anybody. */
  public SaidQuestion to(@Nullable String name) {
    return with(conditions.name("to", NameKind.ACTOR, name));
  }

  /** Who is named in it; null for anybody. */
  public SaidQuestion mentioning(@Nullable String name) {
    return with(conditions.name("mentioned", NameKind.ACTOR, name));
  }

  /** About what, narrower topics included; null for anything. */
  public SaidQuestion about(@Nullable String topic) {
    return with(conditions.name("topicIs", NameKind.TOPIC, topic));
  }

  /** Who published it or was relayed; null for any. */
  public SaidQuestion outlet(@Nullable String name) {
    return with(conditions.name("outletIs", NameKind.OUTLET, name));
  }

  /** Words that were said; null for any. They must not be blank. */
  public SaidQuestion containing(@Nullable String someWords) {
    return new SaidQuestion(conditions, someWords);
  }

  /** Whether only direct quotations are wanted. */
  public SaidQuestion direct(boolean only) {
    return with(conditions.when("direct", only));
  }

  /** Only what was in that period. */
  public SaidQuestion in(Period period) {
    return with(conditions.in(period));
  }

  /** At most so many rows; 0 for all. */
  public SaidQuestion limit(int rows) {
    return with(conditions.limit(rows));
  }

  private SaidQuestion with(QueryConditions others) {
    return new SaidQuestion(others, words);
  }

  @Override
  public Answer ask(QuerySource source) {
    String wanted = words;
    if (wanted == null) {
      return conditions.ask(source, FILE);
    }
    if (source.hasTextIndex()) {
      Answer answer = conditions.text("words", lucene(wanted)).ask(source, FILE);
      if (!answer.rows().rows().isEmpty() || !answer.unknown().isEmpty()) {
        return answer;
      }
    }
    // The index knows whole words only, and an endpoint may have none.
    return conditions.text("substring", Typography.plain(wanted)).ask(source, FILE);
  }

  /** All the words, none of them an operator, their apostrophes as any keyboard has them. */
  private static String lucene(String words) {
    List<String> terms = new ArrayList<>();
    for (String word : Typography.plain(words).strip().split("\\s+", -1)) {
      terms.add(
          Typography.spellings(word.replaceAll("[\\\\\"]", " ")).stream()
              .map(spelling -> "\"" + spelling + "\"")
              .collect(Collectors.joining(" OR ", "(", ")")));
    }
    return String.join(" AND ", terms);
  }
}
