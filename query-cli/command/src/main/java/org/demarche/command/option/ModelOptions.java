package org.demarche.command.option;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Failures;
import org.demarche.command.console.Wording;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.finding.statement.AttributionModel;
import org.demarche.extraction.who.ReferenceData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The model that attributions are found with. */
public final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model of attributions made by demarche train, instead of Demarche's own.")
  @Nullable String file;

  /**
   * An extractor with the model in that file, or else with the one that comes with Demarche, which
   * is part of the code and needs no fingerprint of its own.
   *
   * @throws CommandException when the file cannot be read
   */
  public Extractor extractor(ReferenceData reference) {
    String given = file;
    if (given == null) {
      return new Extractor(reference);
    }
    try {
      return new Extractor(reference, AttributionModel.read(Path.of(given)));
    } catch (IOException | InvalidPathException e) {
      throw CommandException.wrongUse(
          "--model " + Wording.printable(given) + " cannot be read: " + Failures.oneLine(e));
    }
  }
}
