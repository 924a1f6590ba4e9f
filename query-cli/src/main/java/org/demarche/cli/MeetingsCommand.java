package org.demarche.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who met whom. */
@Command(
    name = "meetings",
    sortOptions = false,
    description = "Who met whom, where and when, and what was talked about and what was not.")
final class MeetingsCommand implements Callable<Integer> {
  @Option(names = "--with", paramLabel = "NAME", description = "A participant.")
  @Nullable String with;

  @Option(names = "--about", paramLabel = "TOPIC", description = "A topic discussed.")
  @Nullable String about;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();
  @Mixin BaseOption base = new BaseOption();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  MeetingsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    output.check();
    QueryText query = QueryText.of("meetings").limit(output.limit);
    period.apply(query);
    try (Source source = where.open()) {
      Rows rows =
          new Chooser(source, console, query)
              .choose("with", NameKind.ACTOR, with)
              .choose("topicIs", NameKind.TOPIC, about)
              .fetch(Listing.MEETINGS);
      Listing.MEETINGS.print(console, source, output, rows);
    }
    return ExitStatus.DONE;
  }
}
