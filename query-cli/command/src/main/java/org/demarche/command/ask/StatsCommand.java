package org.demarche.command.ask;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.StatsQuestion;
import org.demarche.questions.source.QuerySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how many things of each sort there are. */
@Command(name = "stats", sortOptions = false, description = "What the store holds.")
final class StatsCommand implements Callable<Integer> {
  private static final Listing LISTING = new Listing("figure", List.of("what", "count"));

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.refuseTurtle();
    StatsQuestion question = new StatsQuestion(output.limit());
    try (QuerySource source = where.open()) {
      LISTING.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
