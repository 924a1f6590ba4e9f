package org.demarche.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who holds what on which topic. */
@Command(
    name = "positions",
    sortOptions = false,
    description = "What position each side holds on each topic, and how that changed.")
final class PositionsCommand implements Callable<Integer> {
  @Option(names = "--of", paramLabel = "NAME", description = "Who holds it.")
  @Nullable String of;

  @Option(names = "--on", paramLabel = "TOPIC", description = "On what, narrower included.")
  @Nullable String on;

  @Option(names = "--changes", description = "Only where a holder's stance on a topic changed.")
  boolean changes;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  PositionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    QueryText query = QueryText.of("positions");
    period.apply(query);
    try (Source source = where.open()) {
      Rows rows =
          new Chooser(source, console, query)
              .choose("of", NameKind.ACTOR, of)
              .choose("on", NameKind.TOPIC, on)
              .fetch(Listing.POSITIONS);
      Rows wanted = (changes ? changes(rows) : rows).first(output.limit);
      Listing.POSITIONS.print(console, source, output, wanted);
    }
    return ExitStatus.DONE;
  }

  /** For each holder and topic the first stance and each that differs from the one before it. */
  static Rows changes(Rows rows) {
    Map<List<String>, List<Map<String, Object>>> threads = new LinkedHashMap<>();
    rows.rows().stream()
        .sorted(Comparator.comparing(row -> Rows.text(row, "date")))
        .forEach(row -> threads.computeIfAbsent(thread(row), key -> new ArrayList<>()).add(row));
    List<Map<String, Object>> changed = new ArrayList<>();
    for (List<Map<String, Object>> thread : threads.values()) {
      List<Map<String, Object>> steps = new ArrayList<>();
      for (Map<String, Object> row : thread) {
        boolean same =
            !steps.isEmpty() && Objects.equals(steps.getLast().get("stance"), row.get("stance"));
        if (!same) {
          steps.add(row);
        }
      }
      if (steps.size() > 1) {
        changed.addAll(steps);
      }
    }
    return rows.withRows(changed);
  }

  private static List<String> thread(Map<String, Object> row) {
    return List.of(Rows.text(row, "holderIri"), Rows.text(row, "topicIri"));
  }
}
