package org.demarche.command.option;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Failures;
import org.demarche.command.console.Wording;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.reading.ReadingModel;
import org.demarche.extraction.who.ReferenceData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The model that articles are read with. */
public final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A folder with a model to read with, instead of Demarche's own.")
  @Nullable String folder;

  /**
   * An extractor with the model in that folder, or else with the one that comes with Demarche,
   * which is part of the code and needs no fingerprint of its own.
   *
   * @throws CommandException when a file of it cannot be read
   */
  public Extractor extractor(ReferenceData reference) {
    String given = folder;
    if (given == null) {
      return new Extractor(reference);
    }
    try {
      return new Extractor(reference, ReadingModel.read(Path.of(given)));
    } catch (IOException | InvalidPathException e) {
      throw CommandException.wrongUse(
          "--model " + Wording.printable(given) + " cannot be read: " + Failures.oneLine(e));
    }
  }
}
