package org.demarche.command.load;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a load tells of itself, and how hard it works. */
final class LoadOptions {
  @Option(names = "--quiet", order = 81, description = "Say only what failed.")
  boolean quiet;

  @Option(
      names = "--json",
      order = 82,
      description = "The summary as a JSON object on standard output.")
  boolean json;

  @Mixin ThreadsOption work = new ThreadsOption();
}
