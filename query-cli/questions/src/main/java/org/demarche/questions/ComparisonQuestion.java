package org.demarche.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Where two sides agree and differ, by proposal or else topic, by the latest stance that each took
 * itself. The difference is that of the stances' polarities, from 0 to 4 (positions.rq, asked for
 * each side).
 */
public final class ComparisonQuestion implements Question {
  private static final List<String> COLUMNS =
      List.of(
          "on",
          "verdict",
          "difference",
          "holder",
          "stance",
          "date",
          "proposition",
          "iri",
          "otherHolder",
          "otherStance",
          "otherDate",
          "otherProposition",
          "otherIri",
          "onIri");

  private final PositionsQuestion first;
  private final PositionsQuestion second;
  private final boolean all;
  private final int limit;

  /** One side and the other, by their names. */
  public ComparisonQuestion(String one, String other) {
    this(new PositionsQuestion().of(one), new PositionsQuestion().of(other), false, 0);
  }

  private ComparisonQuestion(
      PositionsQuestion first, PositionsQuestion second, boolean all, int limit) {
    this.first = first;
    this.second = second;
    this.all = all;
    this.limit = limit;
  }

  /** On what, narrower topics included; null for anything. */
  public ComparisonQuestion on(@Nullable String topic) {
    return new ComparisonQuestion(first.on(topic), second.on(topic), all, limit);
  }

  /** Only what was in that period. */
  public ComparisonQuestion in(Period period) {
    return new ComparisonQuestion(first.in(period), second.in(period), all, limit);
  }

  /** Whether topics on which only one of them took a stance are wanted, too. */
  public ComparisonQuestion all(boolean too) {
    return new ComparisonQuestion(first, second, too, limit);
  }

  /** At most so many rows; 0 for all. */
  public ComparisonQuestion limit(int rows) {
    return new ComparisonQuestion(first, second, all, rows);
  }

  @Override
  public Answer ask(QuerySource source) {
    Answer one = first.byTopic(source);
    Answer other = second.byTopic(source);
    Map<String, Map<String, Object>> mine = stances(one.rows());
    Map<String, Map<String, Object>> theirs = stances(other.rows());
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<String, Map<String, Object>> topics = new TreeMap<>(theirs);
    topics.putAll(mine);
    for (String topic : topics.keySet()) {
      if (all || mine.containsKey(topic) && theirs.containsKey(topic)) {
        rows.add(row(mine.get(topic), theirs.get(topic)));
      }
    }
    rows.sort(
        Comparator.comparingDouble((Map<String, Object> row) -> -Rows.number(row, "difference"))
            .thenComparing(row -> Rows.text(row, "on")));
    return Answer.of(new Rows(COLUMNS, rows).first(limit), List.of(one, other));
  }

  /** The latest stance on each topic, by the topic's IRI. */
  private static Map<String, Map<String, Object>> stances(Rows rows) {
    Map<String, Map<String, Object>> stances = new LinkedHashMap<>();
    for (Map<String, Object> row : StanceSteps.latest(rows)) {
      stances.merge(StanceSteps.on(row), row, ComparisonQuestion::later);
    }
    return stances;
  }

  private static Map<String, Object> later(Map<String, Object> a, Map<String, Object> b) {
    return Rows.text(b, "date").compareTo(Rows.text(a, "date")) > 0 ? b : a;
  }

  private static Map<String, Object> row(
      @Nullable Map<String, Object> mine, @Nullable Map<String, Object> theirs) {
    Map<String, Object> row = new LinkedHashMap<>();
    Map<String, Object> either = mine != null ? mine : theirs != null ? theirs : Map.of();
    put(row, "on", either, either.containsKey("proposal") ? "proposal" : "topic");
    row.put("verdict", verdict(mine, theirs));
    if (mine != null && theirs != null) {
      row.put("difference", (int) Math.abs(polarity(mine) - polarity(theirs)));
    }
    side(row, mine, "holder", "stance", "date", "proposition", "iri");
    side(row, theirs, "otherHolder", "otherStance", "otherDate", "otherProposition", "otherIri");
    row.put("onIri", StanceSteps.on(either));
    return row;
  }

  private static void side(
      Map<String, Object> row,
      @Nullable Map<String, Object> from,
      String holder,
      String stance,
      String date,
      String proposition,
      String iri) {
    if (from != null) {
      put(row, holder, from, "holder");
      put(row, stance, from, "stance");
      put(row, date, from, "date");
      put(row, proposition, from, "proposition");
      put(row, iri, from, "iri");
    }
  }

  private static void put(
      Map<String, Object> row, String column, Map<String, Object> from, String name) {
    Object cell = from.get(name);
    if (cell != null) {
      row.put(column, cell);
    }
  }

  /** How a stance is inclined towards what is compared. */
  private static double polarity(Map<String, Object> row) {
    return Rows.number(row, row.containsKey("proposalIri") ? "proposalPolarity" : "polarity");
  }

  /** They agree when both are for it, both against it, or both neutral. */
  private static String verdict(
      @Nullable Map<String, Object> mine, @Nullable Map<String, Object> theirs) {
    if (mine == null || theirs == null) {
      return mine == null ? "only the other" : "only the first";
    }
    double one = Math.signum(polarity(mine));
    double two = Math.signum(polarity(theirs));
    return one == two ? "agree" : "differ";
  }
}
