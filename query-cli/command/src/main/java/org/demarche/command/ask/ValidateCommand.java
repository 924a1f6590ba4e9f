package org.demarche.command.ask;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.command.output.OutputFormat;
import org.demarche.questions.Validation;
import org.demarche.questions.source.QuerySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the store against the SHACL shapes. */
@Command(
    name = "validate",
    sortOptions = false,
    description = "Checks the store against the SHACL shapes; exit status 1 when any is violated.")
final class ValidateCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing("violation", List.of("thing", "path", "value", "message"));

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int limit = output.limit();
    try (QuerySource source = where.open()) {
      Validation validation = Validation.of(source);
      if (output.format() == OutputFormat.TURTLE) {
        RDFDataMgr.write(console.out(), validation.graph(), Lang.TURTLE);
      } else {
        LISTING.print(console, source, output.style(), validation.rows().first(limit));
      }
      return validation.conforms() ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
    }
  }
}
