package org.demarche.command.ask;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Wording;
import org.demarche.command.option.StoreOptions;
import org.demarche.questions.WholeGraph;
import org.demarche.questions.source.Prefixes;
import org.demarche.questions.source.QuerySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the whole graph to standard output. */
@Command(name = "export", sortOptions = false, description = "Writes the whole store.")
final class ExportCommand implements Callable<Integer> {
  private static final int CHECK_EVERY = 4096;

  /** What the store can be written as. */
  enum ExportFormat {
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
  ExportFormat format = ExportFormat.NQUADS;

  @Mixin StoreOptions where = new StoreOptions();

  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (QuerySource source = where.open()) {
      write(new WholeGraph(source));
    }
    return ExitStatus.DONE;
  }

  private void write(WholeGraph graph) {
    StreamRDF out = StreamRDFWriter.getWriterStream(console.out(), format.format());
    AtomicLong count = new AtomicLong();
    out.start();
    if (format != ExportFormat.NQUADS) {
      Prefixes.copy().getNsPrefixMap().forEach(out::prefix);
    }
    if (format == ExportFormat.TURTLE) {
      graph.triples(
          triple -> {
            out.triple(triple);
            count(count);
          });
    } else {
      graph.quads(
          quad -> {
            out.quad(quad);
            count(count);
          });
    }
    out.finish();
    console.checkReader();
    console.note(Wording.count(count.get(), format == ExportFormat.TURTLE ? "triple" : "quad"));
  }

  private void count(AtomicLong count) {
    if (count.incrementAndGet() % CHECK_EVERY == 0) {
      console.checkReader();
    }
  }
}
