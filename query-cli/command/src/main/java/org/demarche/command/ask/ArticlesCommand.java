package org.demarche.command.ask;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.PeriodOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.ArticlesQuestion;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the articles that were loaded. */
@Command(name = "articles", sortOptions = false, description = "The articles that were loaded.")
final class ArticlesCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing("article", List.of("date", "title", "outlet", "via", "statements"));

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published or was relayed.")
  @Nullable String outlet;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ArticlesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ArticlesQuestion question =
        new ArticlesQuestion().outlet(outlet).in(period.period()).limit(output.limit());
    try (QuerySource source = where.open()) {
      LISTING.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
