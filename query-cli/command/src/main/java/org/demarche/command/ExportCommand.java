package org.demarche.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole graph on standard output. */
@Command(name = "export", sortOptions = false, description = "Writes the whole store.")
final class ExportCommand implements Callable<Integer> {
  /** What the store can be written as. */
  enum As {
    NQUADS,
    TRIG,
    TURTLE;

    RDFFormat format() {
      return switch (this) {
        case NQUADS -> RDFFormat.NQUADS;
        case TRIG -> RDFFormat.TRIG_BLOCKS;
        case TURTLE -> RDFFormat.TURTLE_BLOCKS;
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "nquads",
      description = "${COMPLETION-CANDIDATES} (default nquads; turtle leaves out the graphs).")
  As format = As.NQUADS;

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();

  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String name = format == As.TURTLE ? "export-triples" : "export-quads";
    try (Source source = where.open()) {
      source.run(
          QueryText.of(name).build(),
          execution -> {
            write(execution.execSelect());
            return true;
          });
    }
    return ExitStatus.DONE;
  }

  private void write(ResultSet results) {
    StreamRDF out = StreamRDFWriter.getWriterStream(console.out(), format.format());
    out.start();
    if (format != As.NQUADS) {
      Prefixes.copy().getNsPrefixMap().forEach(out::prefix);
    }
    long n = 0;
    while (results.hasNext()) {
      QuerySolution row = results.next();
      Triple triple = Triple.create(node(row, "s"), node(row, "p"), node(row, "o"));
      if (format == As.TURTLE) {
        out.triple(triple);
      } else {
        out.quad(Quad.create(node(row, "g"), triple));
      }
      if (++n % 4096 == 0) {
        console.checkReader();
      }
    }
    out.finish();
    console.out().flush();
    console.note(Wording.count(n, format == As.TURTLE ? "triple" : "quad"));
  }

  private static Node node(QuerySolution row, String name) {
    return row.get(name).asNode();
  }
}
