package org.demarche.command.load;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a load prints about itself, and how many threads it uses. */
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
