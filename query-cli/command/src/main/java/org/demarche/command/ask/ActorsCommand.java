package org.demarche.command.ask;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.ActorsQuestion;
import org.demarche.questions.AmbiguousNamesQuestion;
import org.demarche.questions.Question;
import org.demarche.questions.source.QuerySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists who speaks, is spoken for or holds a position. */
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
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  ActorsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Question question =
        ambiguous ? new AmbiguousNamesQuestion(output.limit()) : new ActorsQuestion(output.limit());
    Listing listing = ambiguous ? AMBIGUOUS : LISTING;
    try (QuerySource source = where.open()) {
      listing.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
