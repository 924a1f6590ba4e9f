package org.demarche.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is talked about, and how much. */
@Command(name = "topics", sortOptions = false, description = "What is talked about, and how much.")
final class TopicsCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing("topic", List.of("topic", "statements", "positions", "first", "last"));

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  TopicsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    try (Source source = where.open()) {
      Rows rows = LISTING.fetch(source, QueryText.of("topics").limit(output.limit));
      LISTING.print(console, source, output, rows);
    }
    return ExitStatus.DONE;
  }
}
