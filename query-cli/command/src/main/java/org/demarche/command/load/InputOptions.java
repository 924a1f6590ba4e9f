package org.demarche.command.load;

import java.util.List;
import org.demarche.command.console.Console;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where a command reads articles from. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|URL|-",
      description = {
        "Files, folders, patterns (news/**.html), web addresses; - is standard input.",
        "Text, HTML, JSON, JSON lines, RSS, Atom, NewsML-G2, ninjs, WARC; also as gz, zip, zst."
      })
  List<String> inputs = List.of();

  @Mixin SourceOptions source = new SourceOptions();

  Inputs inputs(Console console) {
    return new Inputs(inputs, source.reader(), source.allowPrivate, console);
  }
}
