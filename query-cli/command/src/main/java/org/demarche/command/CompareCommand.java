package org.demarche.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where two sides agree and differ. */
@Command(
    name = "compare",
    sortOptions = false,
    description = {
      "Where two sides agree and differ, topic by topic, by the latest stance that each took",
      "itself. The difference is that of the stances' polarities, from 0 to 4."
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "One side.")
  String one = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "The other side.")
  String other = "";

  @Option(names = "--on", paramLabel = "TOPIC", description = "On what, narrower included.")
  @Nullable String on;

  @Option(names = "--all", description = "Topics on which only one of them took a stance, too.")
  boolean all;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    try (Source source = where.open()) {
      Map<String, Map<String, Object>> mine = stances(source, one);
      Map<String, Map<String, Object>> theirs = stances(source, other);
      List<Map<String, Object>> rows = new ArrayList<>();
      Map<String, Map<String, Object>> topics = new TreeMap<>(theirs);
      topics.putAll(mine);
      for (String topic : topics.keySet()) {
        if (all || mine.containsKey(topic) && theirs.containsKey(topic)) {
          rows.add(row(mine.get(topic), theirs.get(topic)));
        }
      }
      rows.sort(
          Comparator.comparingDouble(
                  (Map<String, Object> row) -> -StanceSteps.number(row, "difference"))
              .thenComparing(row -> Rows.text(row, "topic")));
      Rows found = new Rows(Listing.COMPARISON.shown(), rows).first(output.limit);
      Listing.COMPARISON.print(console, source, output, found);
    }
    return ExitStatus.DONE;
  }

  /** The latest stance on each topic, by the topic's IRI. */
  private Map<String, Map<String, Object>> stances(Source source, String name) {
    QueryText query = QueryText.of("positions");
    period.apply(query);
    Rows rows =
        new Chooser(source, console, query)
            .choose("of", NameKind.ACTOR, name)
            .choose("on", NameKind.TOPIC, on)
            .fetch(Listing.POSITIONS);
    Map<String, Map<String, Object>> stances = new LinkedHashMap<>();
    for (Map<String, Object> row : StanceSteps.latest(rows)) {
      stances.merge(Rows.text(row, "topicIri"), row, CompareCommand::later);
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
    put(row, "topic", either, "topic");
    row.put("verdict", verdict(mine, theirs));
    if (mine != null && theirs != null) {
      row.put(
          "difference",
          (int)
              Math.abs(
                  StanceSteps.number(mine, "polarity") - StanceSteps.number(theirs, "polarity")));
    }
    side(row, mine, "holder", "stance", "date", "text", "iri");
    side(row, theirs, "otherHolder", "otherStance", "otherDate", "otherText", "otherIri");
    put(row, "topicIri", either, "topicIri");
    return row;
  }

  private static void side(
      Map<String, Object> row,
      @Nullable Map<String, Object> from,
      String holder,
      String stance,
      String date,
      String text,
      String iri) {
    if (from != null) {
      put(row, holder, from, "holder");
      put(row, stance, from, "stance");
      put(row, date, from, "date");
      put(row, text, from, "text");
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

  /** They agree when both are for it, both against it, or neither is either. */
  private static String verdict(
      @Nullable Map<String, Object> mine, @Nullable Map<String, Object> theirs) {
    if (mine == null || theirs == null) {
      return mine == null ? "only the other" : "only the first";
    }
    double one = Math.signum(StanceSteps.number(mine, "polarity"));
    double two = Math.signum(StanceSteps.number(theirs, "polarity"));
    return one == two ? "agree" : "differ";
  }
}
