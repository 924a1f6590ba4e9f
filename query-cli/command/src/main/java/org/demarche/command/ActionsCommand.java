package org.demarche.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who did what. */
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
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ActionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    QueryText query = QueryText.of("actions").limit(output.limit);
    period.apply(query);
    try (Source source = where.open()) {
      Rows rows =
          new Chooser(source, console, query)
              .choose("by", NameKind.ACTOR, by)
              .choose("against", NameKind.ACTOR, against)
              .choose("topicIs", NameKind.TOPIC, about)
              .fetch(Listing.ACTIONS);
      Listing.ACTIONS.print(console, source, output, rows);
    }
    return ExitStatus.DONE;
  }
}
