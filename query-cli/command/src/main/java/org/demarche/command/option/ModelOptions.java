package org.demarche.command.option;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Failures;
import org.demarche.command.console.Wording;
import org.demarche.extraction.finding.statement.AttributionModel;
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
   * The model in that file, or else the one that comes with Demarche.
   *
   * @throws CommandException when it cannot be read
   */
  public AttributionModel model() {
    String given = file;
    if (given == null) {
      return AttributionModel.standard();
    }
    try {
      return AttributionModel.read(Path.of(given));
    } catch (IOException | InvalidPathException e) {
      throw CommandException.wrongUse(
          "--model " + Wording.printable(given) + " cannot be read: " + Failures.oneLine(e));
    }
  }
}
