package org.demarche.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;

/**
 * Tells by where a failure arose whether a store's files are damaged. Jena does not check what it
 * reads, so that damage shows as a failure of almost any kind, whose words say little.
 */
public final class StoreDamage {
  private static final List<String> DATABASE =
      List.of("org.apache.jena.dboe.", "org.apache.jena.tdb2.");
  private static final List<String> TEXT_INDEX =
      List.of("org.apache.lucene.index.", "org.apache.lucene.store.", "org.apache.lucene.codecs.");

  /** What is called from anywhere, so that it does not say where a failure arose. */
  private static final List<String> HELPERS =
      List.of("java.", "jdk.", "sun.", "org.apache.thrift.", "org.apache.jena.atlas.");

  private StoreDamage() {}

  /**
   * What a failure says of the store in a folder; empty when the cause is not that its files are
   * damaged.
   */
  public static Optional<StoreException> in(Throwable failure, Path folder) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof StoreException || each instanceof JenaTransactionException) {
        return Optional.empty();
      }
    }
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (isNoDamage(each)) {
        continue;
      }
      if (arose(each, TEXT_INDEX)) {
        return Optional.of(
            new StoreException(
                StoreException.StoreProblem.OTHER,
                "the text index of the store at %s is damaged; remove %s and it is made anew"
                    .formatted(folder, folder.resolve(Store.TEXT_INDEX)),
                failure));
      }
      if (arose(each, DATABASE)) {
        return Optional.of(
            new StoreException(
                StoreException.StoreProblem.DAMAGED,
                "the store at " + folder + " is damaged (" + words(each) + ")",
                failure));
      }
    }
    return Optional.empty();
  }

  /** A file that may not be read, or a disk that is full, is another matter than damage. */
  private static boolean isNoDamage(Throwable failure) {
    return switch (failure) {
      case EOFException e -> false;
      case NoSuchFileException e -> false;
      case FileNotFoundException e -> false;
      case CorruptIndexException e -> false;
      case IndexFormatTooOldException e -> false;
      case IndexFormatTooNewException e -> false;
      case IOException e -> true;
      case UncheckedIOException e -> true;
      case VirtualMachineError e -> !(e instanceof InternalError);
      default -> failure.getCause() instanceof IOException cause && isNoDamage(cause);
    };
  }

  private static boolean arose(Throwable failure, List<String> packages) {
    return Arrays.stream(failure.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> HELPERS.stream().noneMatch(name::startsWith))
        .findFirst()
        .filter(name -> packages.stream().anyMatch(name::startsWith))
        .isPresent();
  }

  private static String words(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
