package org.demarche.command.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.PeriodOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.MeetingsQuestion;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who met whom. */
@Command(
    name = "meetings",
    sortOptions = false,
    description = "Who met whom, where and when, and what was talked about and what was not.")
final class MeetingsCommand implements Callable<Integer> {
  /** The states that a meeting can be in. */
  enum StatusOption {
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
  @Nullable StatusOption status;

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
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  MeetingsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (with.size() > 2) {
      throw CommandException.wrongUse("--with can be given twice, not more often");
    }
    MeetingsQuestion question =
        new MeetingsQuestion()
            .with(with.isEmpty() ? null : with.getFirst())
            .withToo(with.size() < 2 ? null : with.get(1))
            .about(about)
            .status(status == null ? null : status.name().toLowerCase(Locale.ROOT))
            .form(form == null ? null : form.toLowerCase(Locale.ROOT))
            .place(place)
            .in(period.period())
            .limit(output.limit());
    try (QuerySource source = where.open()) {
      Listing.MEETINGS.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
