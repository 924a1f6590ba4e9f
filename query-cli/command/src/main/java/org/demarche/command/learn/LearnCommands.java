package org.demarche.command.learn;

import java.util.List;
import org.demarche.command.console.Console;

/** The commands that measure and train. */
public final class LearnCommands {
  private LearnCommands() {}

  /** All of them, as the help lists them. */
  public static List<Object> all(Console console) {
    return List.of(new EvaluateCommand(console), new TrainCommand(console));
  }
}
