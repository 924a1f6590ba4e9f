package org.demarche.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who speaks, is spoken for or holds a position. */
@Command(
    name = "actors",
    sortOptions = false,
    description = "Who speaks, is spoken for or holds a position.")
final class ActorsCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing(
          "actor", List.of("actor", "kind", "country", "office", "statements", "positions"));

  private static final Listing AMBIGUOUS =
      new Listing("name", List.of("name", "article", "candidates", "why"));

  @Option(
      names = "--ambiguous",
      description = "Only the names that several people fit, with who they are and why.")
  boolean ambiguous;

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
      Listing listing = ambiguous ? AMBIGUOUS : LISTING;
      QueryText query = QueryText.of(ambiguous ? "ambiguous" : "actors");
      Rows rows = listing.fetch(source, query.limit(output.limit));
      listing.print(console, source, output, rows);
    }
    return ExitStatus.DONE;
  }
}
