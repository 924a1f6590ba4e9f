package org.demarche.command.ask;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Failures;
import org.demarche.command.option.OutputOptions;
import org.demarche.command.option.StoreOptions;
import org.demarche.command.output.UserAnswerWriter;
import org.demarche.questions.UserQuery;
import org.demarche.questions.source.QuerySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a user's own SPARQL query. */
@Command(
    name = "query",
    sortOptions = false,
    description = "Runs a SPARQL query; dmr:, dct:, rdfs:, skos:, org: ... need no PREFIX.",
    footer = {
      "",
      "  demarche query -e 'SELECT ?s ?text { ?s dmr:contentText ?text } LIMIT 5'",
    })
final class QueryCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file with the query; - is standard input.")
  @Nullable String file;

  @Option(names = "-e", paramLabel = "SPARQL", description = "The query itself.")
  @Nullable String text;

  @Mixin StoreOptions where = new StoreOptions();
  @Mixin OutputOptions output = new OutputOptions();

  private final Console console;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    UserQuery query = UserQuery.parse(read()).limit(output.limit());
    UserAnswerWriter writer = new UserAnswerWriter(console, output.style(), query.form());
    try (QuerySource source = where.open()) {
      query.run(source, writer::write);
    }
    return ExitStatus.DONE;
  }

  private String read() {
    if ((file == null) == (text == null)) {
      throw CommandException.wrongUse("give a FILE or -e 'SPARQL'; try demarche query --help");
    }
    if (text != null) {
      return text;
    }
    String name = String.valueOf(file);
    if (name.equals("-")) {
      try {
        return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw CommandException.failed("-: cannot be read: " + Failures.oneLine(e), e);
      }
    }
    try {
      return Files.readString(Path.of(name));
    } catch (NoSuchFileException e) {
      throw CommandException.wrongUse(name + ": no such file");
    } catch (InvalidPathException | IOException e) {
      throw CommandException.wrongUse(name + ": cannot be read, " + Failures.oneLine(e));
    }
  }
}
