package org.demarche.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the store holds. */
@Command(name = "stats", sortOptions = false, description = "What the store holds.")
final class StatsCommand implements Callable<Integer> {
  private static final Listing LISTING = new Listing("figure", List.of("what", "count"));

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    output.refuseTurtle();
    try (Source source = where.open()) {
      Rows rows = LISTING.fetch(source, QueryText.of("stats").limit(output.limit));
      LISTING.print(console, source, output, rows);
    }
    return ExitStatus.DONE;
  }
}
