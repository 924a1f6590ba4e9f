package org.demarche.command.ask;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.OfficesQuestion;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who held which office when, as the articles show it. */
@Command(
    name = "offices",
    sortOptions = false,
    description = "Who held which office for whom, and from when to when articles show it.")
final class OfficesCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing("tenure", List.of("holder", "office", "of", "first", "last", "articles"));

  @Option(names = "--of", paramLabel = "NAME", description = "For which country or organisation.")
  @Nullable String of;

  @Option(
      names = "--office",
      paramLabel = "WORDS",
      description = "Which office: \"foreign minister\".")
  @Nullable String office;

  @Option(names = "--holder", paramLabel = "NAME", description = "Held by whom.")
  @Nullable String holder;

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  OfficesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    OfficesQuestion question =
        new OfficesQuestion().of(of).holder(holder).office(office).limit(output.limit());
    try (QuerySource source = where.open()) {
      LISTING.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
