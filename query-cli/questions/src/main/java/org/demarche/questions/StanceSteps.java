package org.demarche.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.questions.source.Rows;

/**
 * The stances of a holder on a proposal, or else on a topic, in the order of their dates, called a
 * thread. Of several on the same day the one with the highest confidence counts. What others
 * ascribe to the holder is kept apart, in a thread for each of them.
 */
final class StanceSteps {
  private StanceSteps() {}

  /** The steps of each thread in which the stance changed: the first, then each that differs. */
  static Rows changes(Rows rows) {
    List<Map<String, Object>> changed = new ArrayList<>();
    for (List<Map<String, Object>> thread : threads(rows)) {
      List<Map<String, Object>> steps = new ArrayList<>();
      for (Map<String, Object> row : thread) {
        String stance = Rows.text(row, "stance");
        String before = steps.isEmpty() ? "" : Rows.text(steps.getLast(), "stance");
        if (!stance.equals(before)) {
          Map<String, Object> step = new LinkedHashMap<>(row);
          if (!before.isEmpty()) {
            step.put("before", before);
          }
          steps.add(step);
        }
      }
      if (steps.size() > 1) {
        changed.addAll(steps);
      }
    }
    return rows.withRows(changed);
  }

  /** The latest own stance of each holder on each topic. */
  static List<Map<String, Object>> latest(Rows rows) {
    return threads(rows).stream()
        .filter(thread -> !thread.getLast().containsKey("ascribedBy"))
        .map(List::getLast)
        .toList();
  }

  private static List<List<Map<String, Object>>> threads(Rows rows) {
    Map<List<String>, Map<String, Map<String, Object>>> threads = new LinkedHashMap<>();
    rows.rows().stream()
        .filter(
            row ->
                row.containsKey("stance")
                    && !on(row).isEmpty()
                    && !Rows.text(row, "date").startsWith("-"))
        .sorted(Comparator.comparing(row -> Rows.text(row, "date")))
        .forEach(
            row ->
                threads
                    .computeIfAbsent(thread(row), key -> new LinkedHashMap<>())
                    .merge(Rows.text(row, "date"), row, StanceSteps::surer));
    return threads.values().stream().map(days -> List.copyOf(days.values())).toList();
  }

  private static List<String> thread(Map<String, Object> row) {
    return List.of(Rows.text(row, "holderIri"), on(row), Rows.text(row, "ascribedBy"));
  }

  /** The IRI of the proposal that a position is on, or else of its topic. */
  static String on(Map<String, Object> row) {
    String proposal = Rows.text(row, "proposalIri");
    return proposal.isEmpty() ? Rows.text(row, "topicIri") : proposal;
  }

  private static Map<String, Object> surer(Map<String, Object> one, Map<String, Object> other) {
    return Rows.number(other, "confidence") > Rows.number(one, "confidence") ? other : one;
  }
}
