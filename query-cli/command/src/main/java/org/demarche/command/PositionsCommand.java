package org.demarche.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who holds what on which topic. */
@Command(
    name = "positions",
    sortOptions = false,
    description = "What position each side holds on each topic, and how that changed.")
final class PositionsCommand implements Callable<Integer> {
  @Option(names = "--of", paramLabel = "NAME", description = "Who holds it.")
  @Nullable String of;

  @Option(names = "--on", paramLabel = "TOPIC", description = "On what, narrower included.")
  @Nullable String on;

  @Option(
      names = "--changes",
      description = {
        "Only where a holder's stance on a topic moved: the first stance, then each that differs",
        "from the one before it, by date. What others ascribe is kept apart."
      })
  boolean changes;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  PositionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    QueryText query = QueryText.of("positions");
    period.apply(query);
    try (Source source = where.open()) {
      Rows rows =
          new Chooser(source, console, query)
              .choose("of", NameKind.ACTOR, of)
              .choose("on", NameKind.TOPIC, on)
              .fetch(Listing.POSITIONS);
      Listing listing = changes ? Listing.CHANGES : Listing.POSITIONS;
      Rows wanted = (changes ? StanceSteps.changes(rows) : rows).first(output.limit);
      listing.print(console, source, output, wanted);
    }
    return ExitStatus.DONE;
  }
}
