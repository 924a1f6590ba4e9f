package org.demarche.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What has been read. */
@Command(name = "articles", sortOptions = false, description = "The articles that were loaded.")
final class ArticlesCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing("article", List.of("date", "title", "outlet", "via", "statements"));

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published or was relayed.")
  @Nullable String outlet;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ArticlesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    QueryText query = QueryText.of("articles").limit(output.limit);
    period.apply(query);
    try (Source source = where.open()) {
      Rows rows =
          new Chooser(source, console, query)
              .choose("outletIs", NameKind.OUTLET, outlet)
              .fetch(LISTING);
      LISTING.print(console, source, output, rows);
    }
    return ExitStatus.DONE;
  }
}
