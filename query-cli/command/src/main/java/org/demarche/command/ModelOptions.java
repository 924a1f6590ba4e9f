package org.demarche.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.demarche.extraction.finding.statement.AttributionModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What attributions are found with. */
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model of attributions made by demarche train, instead of Demarche's own.")
  @Nullable String file;

  AttributionModel model() {
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
