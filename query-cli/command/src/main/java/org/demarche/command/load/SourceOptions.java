package org.demarche.command.load;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shared.JenaException;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.Metadata;
import org.demarche.articles.fetch.FetchException;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Failures;
import org.demarche.command.console.Wording;
import org.demarche.command.option.ModelOptions;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.who.ReferenceData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Facts for articles that do not state them, and the data and model that they are read with. */
final class SourceOptions {
  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The date where an article has none.")
  @Nullable String date;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "The outlet where an article has none.")
  @Nullable String outlet;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language where an article states none; recognised when not given.")
  @Nullable String language;

  @Option(names = "--allow-private", description = "Fetch from loopback and private addresses too.")
  boolean allowPrivate;

  @Option(
      names = "--reference",
      paramLabel = "DIR",
      description = "A folder of Turtle files that adds to the reference data of Demarche.")
  @Nullable String reference;

  @Mixin ModelOptions model = new ModelOptions();

  ArticleReader reader() {
    return new ArticleReader(new Metadata(date(), outlet, language));
  }

  /** Why an address could not be fetched, in one line, and the option that mends it. */
  static String line(FetchException failure) {
    String line = Failures.oneLine(failure);
    return switch (failure.problem()) {
      case PRIVATE_ADDRESS -> line + "; --allow-private lets it through";
      case OTHER -> line;
    };
  }

  private @Nullable LocalDate date() {
    String given = date;
    if (given == null) {
      return null;
    }
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      throw CommandException.wrongUse("--date must be YYYY-MM-DD: " + Wording.printable(given));
    }
  }

  /** The reference data of the user's own folder; empty when there is none. */
  Optional<Model> ownReference() {
    String folder = reference;
    return folder == null
        ? Optional.empty()
        : Optional.of(reading(folder, ReferenceData::readFolder));
  }

  Extractor extractor() {
    String folder = reference;
    return model.extractor(
        folder == null ? ReferenceData.standard() : reading(folder, ReferenceData::load));
  }

  private interface FolderReader<T> {
    T read(Path folder) throws IOException;
  }

  private static <T> T reading(String folder, FolderReader<T> reader) {
    try {
      return reader.read(Path.of(folder));
    } catch (IOException | InvalidPathException | JenaException e) {
      throw CommandException.wrongUse(
          "--reference " + Wording.printable(folder) + " cannot be read: " + Failures.oneLine(e));
    }
  }
}
