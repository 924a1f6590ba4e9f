package org.demarche.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.system.Txn;
import org.demarche.ontology.Vocabulary;
import org.demarche.questions.source.EndpointSource;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import org.demarche.questions.source.StoreSource;
import org.jspecify.annotations.Nullable;

/** Whether what a source holds keeps to the SHACL shapes of the ontology. */
public final class Validation {
  private static final List<String> COLUMNS =
      List.of("thing", "path", "value", "message", "severity");

  private final ValidationReport report;

  private Validation(ValidationReport report) {
    this.report = report;
  }

  /** Checks all that a source holds; that of an endpoint is read into memory first. */
  public static Validation of(QuerySource source) {
    return new Validation(
        switch (source) {
          case StoreSource store ->
              Txn.calculateRead(
                  store.dataset(), () -> validate(store.dataset().getUnionModel().getGraph()));
          case EndpointSource endpoint -> validate(new WholeGraph(endpoint).union());
        });
  }

  private static ValidationReport validate(Graph data) {
    return ShaclValidator.get()
        .validate(Vocabulary.shapes().getGraph(), new Union(data, Vocabulary.all().getGraph()));
  }

  /** Whether no shape is violated. */
  public boolean conforms() {
    return report.conforms();
  }

  /** The report as SHACL has it. */
  public Graph graph() {
    return report.getGraph();
  }

  /** A row for each violation, by the thing that violates. */
  public Rows rows() {
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
    return new Rows(COLUMNS, rows);
  }

  private static void put(Map<String, Object> row, String column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value.toString());
    }
  }
}
