package org.demarche.command.ask;

import java.util.concurrent.Callable;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.PeriodOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.ActionsQuestion;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who did what. */
@Command(
    name = "actions",
    sortOptions = false,
    description = {
      "What sides did that is no meeting and moves positions: left an agreement, imposed",
      "sanctions, recognised a state."
    })
final class ActionsCommand implements Callable<Integer> {
  @Option(names = "--by", paramLabel = "NAME", description = "Who did it, or whose side did.")
  @Nullable String by;

  @Option(names = "--against", paramLabel = "NAME", description = "To whom or against whom.")
  @Nullable String against;

  @Option(
      names = "--about",
      paramLabel = "TOPIC",
      description = "A topic; narrower topics are found too.")
  @Nullable String about;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ActionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ActionsQuestion question =
        new ActionsQuestion()
            .by(by)
            .against(against)
            .about(about)
            .in(period.period())
            .limit(output.limit());
    try (QuerySource source = where.open()) {
      Listing.ACTIONS.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
