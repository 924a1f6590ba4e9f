package org.demarche.command.load;

import java.util.List;
import org.demarche.command.console.Console;

/** The commands that bring articles in and take them out. */
public final class LoadCommands {
  private LoadCommands() {}

  /** All of them, as the help lists them. */
  public static List<Object> all(Console console) {
    return List.of(
        new DemoCommand(console),
        new LoadCommand(console),
        new WatchCommand(console),
        new ForgetCommand(console),
        new ExtractCommand(console),
        new LinkCommand(console));
  }
}
