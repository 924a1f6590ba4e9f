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

/** Learns from annotated files. */
@Command(
    name = "train",
    sortOptions = false,
    description = {
      "Learns what the loader reads with; the same files give the same bytes.",
      "lemmas: dictionary forms, from treebanks in CoNLL-U with Penn Treebank tags; the file goes"
          + " into the folder of a model as lemmas.bin.gz.",
      "The encoder and the heads that find statements, names, tags and trees are trained by the"
          + " program in loader/extraction/training, on annotations of your own too; the folder"
          + " that it writes is used with --model (extract, load, watch, evaluate)."
    })
final class TrainCommand implements Callable<Integer> {
  /** What can be trained. */
  enum Trainable {
    LEMMAS
  }

  @Parameters(index = "0", paramLabel = "lemmas", description = "What to train.")
  Trainable kind = Trainable.LEMMAS;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Annotated files.")
  List<Path> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where it goes.")
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
        case LEMMAS -> training.lemmas(files, output);
      }
    } catch (IOException e) {
      throw CommandException.failed("training failed, " + Failures.oneLine(e), e);
    }
    console.note("wrote " + Wording.printable(output.toString()));
    return ExitStatus.DONE;
  }
}
