package org.demarche.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.system.Txn;
import org.demarche.ontology.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** SHACL over the store. */
@Command(
    name = "validate",
    sortOptions = false,
    description = "Checks the store against the SHACL shapes; exit status 1 when any is violated.")
final class ValidateCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing("violation", List.of("thing", "path", "value", "message"));

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    try (Source source = where.open()) {
      ValidationReport report = report(source);
      if (output.format == Format.TURTLE) {
        RDFDataMgr.write(console.out(), report.getGraph(), Lang.TURTLE);
      } else {
        LISTING.print(console, source, output, rows(report).first(output.limit));
      }
      return report.conforms() ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }
  }

  private static ValidationReport report(Source source) {
    return switch (source) {
      case StoreSource store ->
          Txn.calculateRead(
              store.dataset(), () -> validate(store.dataset().getUnionModel().getGraph()));
      case EndpointSource endpoint ->
          validate(
              endpoint.run(
                  QueryText.of("export-graph").build(),
                  execution -> execution.execConstruct().getGraph()));
    };
  }

  private static ValidationReport validate(Graph data) {
    return ShaclValidator.get()
        .validate(Vocabulary.shapes().getGraph(), new Union(data, Vocabulary.all().getGraph()));
  }

  private static Rows rows(ValidationReport report) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ReportEntry entry : report.getEntries()) {
      Map<String, Object> row = new LinkedHashMap<>();
      put(row, "thing", entry.focusNode());
      put(row, "path", entry.resultPath());
      put(row, "value", entry.value());
      put(row, "message", entry.message());
      put(row, "severity", entry.severity().level());
      rows.add(row);
    }
    rows.sort((a, b) -> Rows.text(a, "thing").compareTo(Rows.text(b, "thing")));
    return new Rows(LISTING.shown(), rows);
  }

  private static void put(Map<String, Object> row, String column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value.toString());
    }
  }
}
