package org.demarche.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

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
      List.of(
          "java.",
          "jdk.",
          "sun.",
          "org.apache.thrift.",
          "org.apache.jena.riot.thrift.",
          "org.apache.jena.atlas.");

  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(20);

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
        return Optional.of(damaged(folder, words(each), failure));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a store to its end, or as far as it gets in some seconds, and says whether that fails. A
   * node of garbage can come out of the database as no node at all, so that what fails is whoever
   * uses it, which {@link #in} cannot tell from a fault of the program.
   *
   * @return empty when all that was read could be, and when the store cannot be opened
   */
  public static Optional<StoreException> found(Path folder) {
    try (Store store = Store.openExisting(folder)) {
      DatasetGraph database = store.database();
      return Txn.calculateRead(database, () -> firstUnreadable(database.find(), folder));
    } catch (StoreException e) {
      return e.problem() == StoreException.StoreProblem.DAMAGED ? Optional.of(e) : Optional.empty();
    } catch (RuntimeException e) {
      return in(e, folder);
    }
  }

  private static Optional<StoreException> firstUnreadable(Iterator<Quad> quads, Path folder) {
    long end = System.nanoTime() + LONGEST_SEARCH.toNanos();
    try {
      while (quads.hasNext() && System.nanoTime() < end) {
        quads.next();
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      return isNoDamage(e) ? Optional.empty() : Optional.of(damaged(folder, words(e), e));
    }
  }

  /** That the store in a folder is damaged, with a few words on how that is known. */
  static StoreException of(Path folder, String words) {
    return damaged(folder, words, null);
  }

  private static StoreException damaged(Path folder, String words, @Nullable Throwable cause) {
    return new StoreException(
        StoreException.StoreProblem.DAMAGED,
        "the store at " + folder + " is damaged (" + words + ")",
        cause);
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
      case IOException e -> !asksForAPlaceThatCannotBe(e);
      case UncheckedIOException e -> true;
      case VirtualMachineError e -> !(e instanceof InternalError);
      default -> failure.getCause() instanceof IOException cause && isNoDamage(cause);
    };
  }

  /** Where the number of a node is garbage, its place in the file can be before the start. */
  private static boolean asksForAPlaceThatCannotBe(IOException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length > 0
        && trace[0].getClassName().equals(RandomAccessFile.class.getName())
        && trace[0].getMethodName().startsWith("seek");
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
