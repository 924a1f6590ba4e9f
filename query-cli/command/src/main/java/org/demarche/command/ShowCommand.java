package org.demarche.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** All that is known of one thing. */
@Command(
    name = "show",
    sortOptions = false,
    description =
        "All that is known of one thing: a person, country, topic, meeting, statement ...")
final class ShowCommand implements Callable<Integer> {
  private static final int MOST_THINGS = 5;
  private static final int LATEST = 5;

  @Parameters(paramLabel = "NAME|IRI", description = "What it is called, or its IRI.")
  String name = "";

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    if (output.format == Format.CSV || output.format == Format.TSV) {
      throw CommandException.wrongUse("show writes table, markdown, json, jsonl or turtle");
    }
    try (Source source = where.open()) {
      Names names = Names.load(source, NameKind.THING);
      List<String> found = names.find(name);
      if (found.isEmpty()) {
        List<String> nearest = names.nearest(name);
        String hint = nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
        console.note("nothing matches '" + Wording.printable(name) + "'" + hint);
      }
      int most = output.limit > 0 ? output.limit : MOST_THINGS;
      if (found.size() > most) {
        console.note(found.size() + " things match; the first " + most + " are shown (--limit)");
      }
      show(source, names, found.subList(0, Math.min(most, found.size())));
    }
    return ExitStatus.DONE;
  }

  private void show(Source source, Names names, List<String> iris) {
    if (output.format == Format.TURTLE) {
      List<String> all = new ArrayList<>(iris);
      Listing tenures = new Listing("office", List.of());
      Rows held = tenures.fetch(source, QueryText.of("tenures").iris("person", iris));
      held.rows().forEach(row -> all.add(Rows.text(row, "iri")));
      Listing.turtle(console, source, all);
      return;
    }
    List<Map<String, Object>> dossiers = new ArrayList<>();
    for (String iri : iris) {
      Dossier dossier = Dossier.of(source, iri);
      if (dossier.isEmpty()) {
        console.note("nothing is known of " + iri);
      } else if (output.format == Format.JSON || output.format == Format.JSONL) {
        dossiers.add(json(dossier));
      } else {
        print(dossier, names.label(iri));
      }
    }
    if (output.format == Format.JSON || output.format == Format.JSONL) {
      new RowWriter(console).write(new Rows(List.of(), dossiers), List.of(), output.format);
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
    boolean markdown = output.format == Format.MARKDOWN;
    console.out().println((markdown ? "# " : "") + Wording.printable(label));
    console.out().println();
    section("", List.of("property", "value"), dossier.readable());
    section("Offices", List.of("office", "of", "date"), dossier.offices());
    int said = dossier.statements().rows().size();
    String heading = Wording.count(said, "statement") + (said > LATEST ? ", the latest" : "");
    section(heading, Listing.SAID.shown(), dossier.statements().last(LATEST));
    section("Positions", Listing.POSITIONS.shown(), dossier.positions());
    section("Meetings", Listing.MEETINGS.shown(), dossier.meetings());
  }

  private void section(String heading, List<String> columns, Rows rows) {
    if (rows.rows().isEmpty()) {
      return;
    }
    if (!heading.isEmpty()) {
      boolean markdown = output.format == Format.MARKDOWN;
      console.out().println((markdown ? "## " : "") + heading);
      console.out().println();
    }
    new RowWriter(console).write(rows, columns, output.format);
    console.out().println();
  }
}
