package org.demarche.loader.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, folders and streams. What an input is, plain text or JSON lines, is
 * told from its first character, not from its name. Every input that cannot be read is handed over
 * as an {@link InputFailure}; nothing is thrown for it, and the rest goes on.
 */
public final class ArticleReader {
  /** The largest article in bytes; a longer text is no news article. */
  public static final int MAX_BYTES = 5_000_000;

  private static final int PEEK = 64;

  private final PlainText plainText;
  private final JsonLine jsonLine;

  /**
   * A reader.
   *
   * @param defaults what to assume where a source does not say
   */
  public ArticleReader(Metadata defaults) {
    ArticleFields fields = new ArticleFields(defaults);
    this.plainText = new PlainText(fields);
    this.jsonLine = new JsonLine(fields);
  }

  /**
   * Reads a file, or every file below a folder in the order of their paths. Hidden files below a
   * folder are passed over.
   *
   * @param path a file or folder
   * @param articles takes each article as it is read
   * @param failures takes each input that cannot be read
   */
  public void read(Path path, Consumer<Article> articles, Consumer<InputFailure> failures) {
    if (!Files.isDirectory(path)) {
      readFile(path, articles, failures);
      return;
    }
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : entries.sorted().toList()) {
        boolean hidden = String.valueOf(entry.getFileName()).startsWith(".");
        boolean linkedFolder = Files.isSymbolicLink(entry) && Files.isDirectory(entry);
        if (!hidden && !linkedFolder) {
          read(entry, articles, failures);
        }
      }
    } catch (IOException e) {
      failures.accept(new InputFailure(path.toString(), reason(e)));
    }
  }

  /**
   * Reads a stream to its end; it is not closed.
   *
   * @param in plain text or JSON lines, UTF-8
   * @param name what to call it in failures, and the id of a plain text
   * @param articles takes each article as it is read
   * @param failures takes each input that cannot be read
   */
  public void read(
      InputStream in, String name, Consumer<Article> articles, Consumer<InputFailure> failures) {
    try {
      BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
      if (startsAsJson(buffered)) {
        readLines(buffered, name, articles, failures);
      } else {
        articles.accept(plainText.read(id(name), TextDecoder.decode(readAll(buffered))));
      }
    } catch (UnreadableException e) {
      failures.accept(new InputFailure(name, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      failures.accept(new InputFailure(name, reason(e)));
    }
  }

  private void readFile(Path file, Consumer<Article> articles, Consumer<InputFailure> failures) {
    try (InputStream in = Files.newInputStream(file)) {
      read(in, file.toString(), articles, failures);
    } catch (IOException e) {
      failures.accept(new InputFailure(file.toString(), reason(e)));
    }
  }

  private void readLines(
      InputStream in, String name, Consumer<Article> articles, Consumer<InputFailure> failures)
      throws IOException {
    int number = 0;
    while (true) {
      number++;
      try {
        byte @Nullable [] line = nextLine(in);
        if (line == null) {
          return;
        }
        String text = TextDecoder.decode(line);
        if (!text.isBlank()) {
          articles.accept(jsonLine.read(text));
        }
      } catch (UnreadableException e) {
        failures.accept(new InputFailure(name + " line " + number, String.valueOf(e.getMessage())));
      }
    }
  }

  private static byte @Nullable [] nextLine(InputStream in)
      throws IOException, UnreadableException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      tooLong |= line.size() >= 2 * MAX_BYTES;
      if (!tooLong) {
        line.write(next);
      }
      next = in.read();
    }
    if (tooLong) {
      throw new UnreadableException(tooLarge());
    }
    return line.toByteArray();
  }

  private static byte[] readAll(InputStream in) throws IOException, UnreadableException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableException(tooLarge());
    }
    if (bytes.length == 0) {
      throw new UnreadableException("is empty");
    }
    return bytes;
  }

  private static String tooLarge() {
    return "is larger than "
        + MAX_BYTES / 1_000_000
        + " MB, too long for one article; split it, or give one JSON object a line";
  }

  private static boolean startsAsJson(BufferedInputStream in) throws IOException {
    in.mark(PEEK);
    byte[] head = in.readNBytes(PEEK);
    in.reset();
    int i = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB ? 3 : 0;
    while (i < head.length && Character.isWhitespace(head[i])) {
      i++;
    }
    return i < head.length && head[i] == '{';
  }

  private static String id(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException missing -> "does not exist";
      case AccessDeniedException denied -> "may not be read (permission denied)";
      case FileSystemLoopException loop -> "links to itself";
      default -> "cannot be read: " + e.getMessage();
    };
  }
}
