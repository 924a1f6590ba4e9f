package org.demarche.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who speaks, is spoken for or holds a position. */
@Command(
    name = "actors",
    sortOptions = false,
    description = "Who speaks, is spoken for or holds a position.")
final class ActorsCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing(
          "actor", List.of("actor", "kind", "country", "office", "statements", "positions"));

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ActorsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    try (Source source = where.open()) {
      Rows rows = LISTING.fetch(source, QueryText.of("actors").limit(output.limit));
      LISTING.print(console, source, output, rows);
    }
    return ExitStatus.DONE;
  }
}
