package org.demarche.command.ask;

import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.PeriodOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.SaidQuestion;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who said what. */
@Command(
    name = "said",
    sortOptions = false,
    description = "Who said what, to whom, on whose behalf, about what, and who reported it.",
    footer = {
      "",
      "Names are matched as people write them: ushakov, 'Yury Ushakov', \"Russia's Ushakov\".",
      "  demarche said --by ushakov --about Venezuela --since 2019-05"
    })
final class SaidCommand implements Callable<Integer> {
  @Option(names = "--by", paramLabel = "NAME", description = "Who said it.")
  @Nullable String by;

  @Option(names = "--on-behalf-of", paramLabel = "NAME", description = "For whom it was said.")
  @Nullable String onBehalfOf;

  @Option(names = "--to", paramLabel = "NAME", description = "To whom.")
  @Nullable String to;

  @Option(names = "--about", paramLabel = "TOPIC", description = "About what, narrower included.")
  @Nullable String about;

  @Option(names = "--mentioning", paramLabel = "NAME", description = "Who is named in it.")
  @Nullable String mentioning;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published or was relayed.")
  @Nullable String outlet;

  @Option(names = "--contains", paramLabel = "WORDS", description = "Words that were said.")
  @Nullable String contains;

  @Option(names = "--direct", description = "Only direct quotations.")
  boolean direct;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  SaidCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (contains != null && contains.isBlank()) {
      throw CommandException.wrongUse("--contains needs words");
    }
    SaidQuestion question =
        new SaidQuestion()
            .by(by)
            .onBehalfOf(onBehalfOf)
            .to(to)
            .about(about)
            .mentioning(mentioning)
            .outlet(outlet)
            .containing(contains)
            .direct(direct)
            .in(period.period())
            .limit(output.limit());
    try (QuerySource source = where.open()) {
      Listing.SAID.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
