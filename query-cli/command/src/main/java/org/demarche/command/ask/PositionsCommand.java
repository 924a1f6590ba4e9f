package org.demarche.command.ask;

import java.util.concurrent.Callable;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.PeriodOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.PositionsQuestion;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who is for or against what. */
@Command(
    name = "positions",
    sortOptions = false,
    description = {
      "What each side wants, supports, refuses or threatens, in its own words, and how that",
      "changed."
    })
final class PositionsCommand implements Callable<Integer> {
  @Option(names = "--of", paramLabel = "NAME", description = "Who holds it.")
  @Nullable String of;

  @Option(
      names = "--on",
      paramLabel = "TOPIC",
      description = "What it is about, narrower included.")
  @Nullable String on;

  @Option(
      names = "--changes",
      description = {
        "Only where a holder's stance on a proposal or topic moved: the first one, then each that",
        "differs from the one before it, by date. What others ascribe is kept apart."
      })
  boolean changes;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  PositionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PositionsQuestion question =
        new PositionsQuestion()
            .of(of)
            .on(on)
            .in(period.period())
            .changes(changes)
            .limit(output.limit());
    Listing listing = changes ? Listing.CHANGES : Listing.POSITIONS;
    try (QuerySource source = where.open()) {
      listing.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
