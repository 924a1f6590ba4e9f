package org.demarche.command.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Failures;
import org.demarche.command.console.Wording;
import org.demarche.command.option.PeriodOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.command.output.TimelineDrawing;
import org.demarche.questions.Answer;
import org.demarche.questions.Timeline;
import org.demarche.questions.TimelineQuestion;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws how stances moved. */
@Command(
    name = "timeline",
    sortOptions = false,
    description = {
      "Draws how holders' stances on a topic moved: a line a holder, a mark a statement, the",
      "quotation when the pointer rests on the mark."
    })
final class TimelineCommand implements Callable<Integer> {
  @Option(
      names = "--of",
      paramLabel = "NAME",
      required = true,
      description = "Who holds it; may be given more than once.")
  List<String> of = new ArrayList<>();

  @Option(names = "--on", paramLabel = "TOPIC", description = "On what, narrower included.")
  @Nullable String on;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "svg, or html for a page that needs nothing else (default: by --out, or svg).")
  @Nullable DrawingFormat format;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it, not on stdout.")
  @Nullable Path out;

  @Mixin PeriodOptions period = new PeriodOptions();
  @Mixin StoreOptions where = new StoreOptions();

  private final Console console;

  TimelineCommand(Console console) {
    this.console = console;
  }

  /** How the drawing is written. */
  enum DrawingFormat {
    SVG,
    HTML
  }

  @Override
  public Integer call() {
    TimelineQuestion question = new TimelineQuestion(of).on(on).in(period.period());
    try (QuerySource source = where.open()) {
      Answer answer = question.ask(source);
      Listing.noteUnknown(console, answer);
      String title =
          "Stances of " + String.join(", ", of) + (on == null ? "" : " on " + on) + " over time";
      Timeline timeline = Timeline.of(Wording.printable(title), answer.rows());
      TimelineDrawing drawing = new TimelineDrawing(timeline);
      write(drawing() == DrawingFormat.HTML ? drawing.html() : drawing.svg());
      console.note(
          Wording.count(timeline.marks().size(), "mark")
              + " of "
              + Wording.count(timeline.lines().size(), "holder")
              + (timeline.undated() == 0
                  ? ""
                  : "; " + Wording.count(timeline.undated(), "statement") + " without a date"));
    }
    return ExitStatus.DONE;
  }

  private DrawingFormat drawing() {
    DrawingFormat given = format;
    if (given != null) {
      return given;
    }
    String name = out == null ? "" : out.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".html") || name.endsWith(".htm") ? DrawingFormat.HTML : DrawingFormat.SVG;
  }

  private void write(String drawing) {
    Path file = out;
    if (file == null) {
      console.out().println(drawing);
      console.out().flush();
      return;
    }
    try {
      Files.writeString(file, drawing, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw CommandException.failed(
          "--out " + file + ": cannot be written, " + Failures.oneLine(e), e);
    }
  }
}
