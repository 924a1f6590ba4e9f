package org.demarche.command.load;

import org.demarche.command.console.CommandException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many threads read articles at the same time. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      order = 80,
      description = "How many threads extract (default: one a core). The result is the same.")
  @Nullable Integer threads;

  int number() {
    Integer given = threads;
    if (given == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (given < 1 || given > 1000) {
      throw CommandException.wrongUse("--threads must be a number from 1 to 1000: " + given);
    }
    return given;
  }
}
