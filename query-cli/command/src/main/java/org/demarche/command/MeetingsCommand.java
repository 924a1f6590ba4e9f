package org.demarche.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  /** The states that a meeting can be in. */
  enum Status {
    HELD,
    PLANNED,
    CANCELLED,
    POSTPONED
  }

  @Option(
      names = "--with",
      paramLabel = "NAME",
      description = "A participant, or the side of one. Given twice: both.")
  List<String> with = new ArrayList<>();

  @Option(
      names = "--about",
      paramLabel = "TOPIC",
      description = "A topic discussed; narrower topics are found too.")
  @Nullable String about;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "One of held, planned, cancelled, postponed.")
  @Nullable Status status;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "One of bilateral, trilateral, multilateral, summit, conference, call, visit, signing, talks.")
  @Nullable String form;

  @Option(names = "--place", paramLabel = "PLACE", description = "A place, or part of its name.")
  @Nullable String place;

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
    if (with.size() > 2) {
      throw CommandException.wrongUse("--with can be given twice, not more often");
    }
    QueryText query = QueryText.of("meetings").limit(output.limit);
    period.apply(query);
    if (status != null) {
      query.text("statusIs", status.name().toLowerCase(Locale.ROOT));
    }
    if (form != null) {
      query.text("formatIs", form.toLowerCase(Locale.ROOT));
    }
    if (place != null) {
      query.text("placeIs", place);
    }
    try (Source source = where.open()) {
      Rows rows =
          new Chooser(source, console, query)
              .choose("with", NameKind.ACTOR, with.isEmpty() ? null : with.getFirst())
              .choose("withToo", NameKind.ACTOR, with.size() < 2 ? null : with.get(1))
              .choose("topicIs", NameKind.TOPIC, about)
              .fetch(Listing.MEETINGS);
      Listing.MEETINGS.print(console, source, output, rows);
    }
    return ExitStatus.DONE;
  }
}
