package org.demarche.command.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Wording;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.command.output.OutputFormat;
import org.demarche.command.output.RowWriter;
import org.demarche.questions.Dossier;
import org.demarche.questions.name.NameKind;
import org.demarche.questions.name.Names;
import org.demarche.questions.source.Prefixes;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints all that is known of one thing. */
@Command(
    name = "show",
    sortOptions = false,
    description =
        "All that is known of one thing: a person, country, topic, meeting, statement ...")
final class ShowCommand implements Callable<Integer> {
  private static final int MOST_THINGS = 5;
  private static final int LATEST = 5;
  private static final List<String> PROPERTIES = List.of("property", "value");

  @Parameters(paramLabel = "NAME|IRI", description = "What it is called, or its IRI.")
  String name = "";

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int limit = output.limit();
    if (output.format() == OutputFormat.CSV || output.format() == OutputFormat.TSV) {
      throw CommandException.wrongUse("show writes table, markdown, json, jsonl or turtle");
    }
    try (QuerySource source = where.open()) {
      Names names = Names.load(source, NameKind.THING);
      List<String> found = names.find(name);
      if (found.isEmpty()) {
        String hint = Wording.nearest(names.nearest(name));
        console.note("nothing matches '" + Wording.printable(name) + "'" + hint);
      }
      int most = limit > 0 ? limit : MOST_THINGS;
      if (found.size() > most) {
        console.note(found.size() + " things match; the first " + most + " are shown (--limit)");
      }
      show(source, names, found.subList(0, Math.min(most, found.size())));
    }
    return ExitStatus.DONE;
  }

  private void show(QuerySource source, Names names, List<String> iris) {
    if (output.format() == OutputFormat.TURTLE) {
      List<String> all = new ArrayList<>(iris);
      Rows held = Dossier.offices(source, iris);
      held.rows().forEach(row -> all.addAll(Rows.members(row, "tenure")));
      Listing.turtle(console, source, all);
      return;
    }
    List<Map<String, Object>> dossiers = new ArrayList<>();
    for (String iri : iris) {
      Dossier dossier = Dossier.of(source, iri);
      if (dossier.isEmpty()) {
        console.note("nothing is known of " + iri);
      } else if (output.format() == OutputFormat.JSON || output.format() == OutputFormat.JSONL) {
        dossiers.add(json(dossier));
      } else {
        print(dossier, names.label(iri));
      }
    }
    if (output.format() == OutputFormat.JSON || output.format() == OutputFormat.JSONL) {
      new RowWriter(console, output.style().raw())
          .write(new Rows(List.of(), dossiers), List.of(), output.format());
    }
  }

  private static Map<String, Object> json(Dossier dossier) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("iri", dossier.iri());
    Map<String, List<Object>> properties = new LinkedHashMap<>();
    for (Map<String, Object> row : dossier.properties().rows()) {
      Object value = row.getOrDefault("value", "");
      properties.computeIfAbsent(Rows.text(row, "property"), key -> new ArrayList<>()).add(value);
    }
    object.put("properties", properties);
    object.put("offices", dossier.offices().rows());
    object.put("statements", dossier.statements().rows());
    object.put("positions", dossier.positions().rows());
    object.put("meetings", dossier.meetings().rows());
    return object;
  }

  private void print(Dossier dossier, String label) {
    boolean markdown = output.format() == OutputFormat.MARKDOWN;
    console.out().println((markdown ? "# " : "") + Wording.printable(label));
    console.out().println();
    section("", PROPERTIES, readable(dossier));
    section("Offices", List.of("office", "of", "first", "last"), dossier.offices());
    int said = dossier.statements().rows().size();
    String heading = Wording.count(said, "statement") + (said > LATEST ? ", the latest" : "");
    section(heading, Listing.SAID.shown(), dossier.statements().last(LATEST));
    section("Positions", Listing.POSITIONS.shown(), dossier.positions());
    section("Meetings", Listing.MEETINGS.shown(), dossier.meetings());
  }

  /** A line for each property, its values side by side, things by their names. */
  private static Rows readable(Dossier dossier) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    values.put("iri", new TreeSet<>(Set.of(dossier.iri())));
    for (Map<String, Object> row : dossier.properties().rows()) {
      String property = Wording.heading(Rows.text(row, "property").replaceFirst("^.*[/#]", ""));
      String name = Rows.text(row, "name");
      String value = name.isEmpty() ? Prefixes.shorten(Rows.text(row, "value")) : name;
      values.computeIfAbsent(property, key -> new TreeSet<>()).add(value);
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    values.forEach(
        (property, all) -> rows.add(Map.of("property", property, "value", String.join("; ", all))));
    return new Rows(PROPERTIES, rows);
  }

  private void section(String heading, List<String> columns, Rows rows) {
    if (rows.rows().isEmpty()) {
      return;
    }
    if (!heading.isEmpty()) {
      boolean markdown = output.format() == OutputFormat.MARKDOWN;
      console.out().println((markdown ? "## " : "") + heading);
      console.out().println();
    }
    new RowWriter(console, output.style().raw()).write(rows, columns, output.format());
    console.out().println();
  }
}
