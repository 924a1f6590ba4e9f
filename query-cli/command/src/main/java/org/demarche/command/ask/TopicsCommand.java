package org.demarche.command.ask;

import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.Listing;
import org.demarche.questions.TopicsQuestion;
import org.demarche.questions.source.QuerySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what is talked about, and how much. */
@Command(name = "topics", sortOptions = false, description = "What is talked about, and how much.")
final class TopicsCommand implements Callable<Integer> {
  private static final Listing LISTING =
      new Listing("topic", List.of("topic", "statements", "positions", "first", "last"));

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  TopicsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    TopicsQuestion question = new TopicsQuestion(output.limit());
    try (QuerySource source = where.open()) {
      LISTING.print(console, source, output.style(), question.ask(source));
    }
    return ExitStatus.DONE;
  }
}
