package org.demarche.command.ask;

import java.util.List;
import org.demarche.command.console.Console;

/** The commands that answer questions. */
public final class AskCommands {
  private AskCommands() {}

  /** All of them, as the help lists them. */
  public static List<Object> all(Console console) {
    return List.of(
        new SaidCommand(console),
        new PositionsCommand(console),
        new CompareCommand(console),
        new TimelineCommand(console),
        new MeetingsCommand(console),
        new ActionsCommand(console),
        new TopicsCommand(console),
        new ActorsCommand(console),
        new OfficesCommand(console),
        new ArticlesCommand(console),
        new ShowCommand(console),
        new QueryCommand(console),
        new ExportCommand(console),
        new ValidateCommand(console),
        new StatsCommand(console));
  }
}
