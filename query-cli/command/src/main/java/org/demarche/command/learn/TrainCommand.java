package org.demarche.command.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Failures;
import org.demarche.command.console.Wording;
import org.demarche.extraction.training.ModelTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains models from annotated files. */
@Command(
    name = "train",
    sortOptions = false,
    description = {
      "Trains a model of the loader; the same files give the same bytes.",
      "attributions: from JSON lines with id, text and attributions (source, cue, content).",
      "syntax: from treebanks in CoNLL-U with Penn Treebank tags.",
      "A model of attributions is used with --model (extract, load, watch, evaluate); one of syntax"
          + " replaces the resource of that name in the loader."
    })
final class TrainCommand implements Callable<Integer> {
  /** What can be trained. */
  enum Trainable {
    ATTRIBUTIONS,
    SYNTAX
  }

  @Parameters(index = "0", paramLabel = "attributions|syntax", description = "What to train.")
  Trainable kind = Trainable.ATTRIBUTIONS;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Annotated files.")
  List<Path> files = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the model goes.")
  Path output = Path.of("");

  private final Console console;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ModelTraining training = new ModelTraining();
    try {
      switch (kind) {
        case ATTRIBUTIONS -> training.attributions(files, output);
        case SYNTAX -> training.syntax(files, output);
      }
    } catch (IOException e) {
      throw CommandException.failed("training failed, " + Failures.oneLine(e), e);
    }
    console.note("wrote " + Wording.printable(output.toString()));
    return ExitStatus.DONE;
  }
}
