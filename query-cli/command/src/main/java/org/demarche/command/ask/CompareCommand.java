package org.demarche.command.ask;

import java.util.concurrent.Callable;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.PeriodOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.ComparisonQuestion;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists where two sides agree and differ. */
@Command(
    name = "compare",
    sortOptions = false,
    description = {
      "Where two sides agree and differ, by proposal or else by topic, by the latest stance that",
      "each took itself. The difference is that of the stances' polarities, from 0 to 4."
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
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ComparisonQuestion question =
        new ComparisonQuestion(one, other)
            .on(on)
            .in(period.period())
            .all(all)
            .limit(output.limit());
    try (QuerySource source = where.open()) {
      Listing.COMPARISON.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
