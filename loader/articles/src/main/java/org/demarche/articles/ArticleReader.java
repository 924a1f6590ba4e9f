package org.demarche.articles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.demarche.articles.fetch.Fetched;
import org.demarche.articles.page.PageReader;

/**
 * Reads articles from files, folders, web answers and streams: plain text, HTML, JSON, JSON lines,
 * RSS, Atom, NewsML-G2, ninjs and WARC, and gzip, zip and zstd of any of these. What an input is,
 * is told from its content, not from its name. Articles are handed on as they are read, so that a
 * large archive takes little memory. Every input, or part of one, that cannot be read is handed
 * over as an {@link InputFailure}; nothing is thrown for it, and the rest goes on. Safe for use by
 * many threads.
 */
public final class ArticleReader {
  /** The largest article in bytes; a longer text is no news article. */
  public static final int MAX_BYTES = 5_000_000;

  private final ArticleMaker maker;
  private final List<Format> formats;

  /**
   * A reader.
   *
   * @param defaults what to assume where a source does not say
   */
  public ArticleReader(Metadata defaults) {
    this.maker = new ArticleMaker(defaults);
    PageReader pages = new PageReader();
    JsonArticle json = new JsonArticle(pages);
    // The first that recognises an input reads it; the last takes all.
    this.formats =
        List.of(
            new RefusedFormat(),
            new WarcFormat(),
            new GzipFormat(),
            new ZstdFormat(),
            new ZipFormat(),
            new JsonLinesFormat(json),
            new JsonFormat(json),
            new FeedFormat(pages),
            new NewsMlFormat(pages),
            new HtmlFormat(pages),
            new OtherXmlFormat(),
            new PlainTextFormat());
  }

  /**
   * Reads a file, or every file below a folder in the order of their paths. Hidden files below a
   * folder are passed over; links to folders are followed, but not in a circle.
   *
   * @param path a file or folder
   * @param sink takes what is read
   */
  public void read(Path path, ArticleSink sink) {
    new InputFiles(file -> readFile(file, sink), sink).visit(path);
  }

  /**
   * Reads every file that a pattern names, as {@link Path} or with the wildcards of {@link
   * java.nio.file.FileSystem#getPathMatcher}'s glob: {@code news/**.html}. A file of that very name
   * comes before the pattern.
   *
   * @param pattern a path or pattern
   * @param sink takes what is read
   */
  public void read(String pattern, ArticleSink sink) {
    new InputFiles(file -> readFile(file, sink), sink).visit(pattern);
  }

  /**
   * Names every file that {@link #read(String, ArticleSink)} would read.
   *
   * @param pattern a path or pattern
   * @param files takes the files
   * @param failures takes what cannot be listed
   */
  public void files(String pattern, Consumer<Path> files, ArticleSink failures) {
    new InputFiles(files, failures).visit(pattern);
  }

  /**
   * How many bytes there are to read in what a path or pattern names; what cannot be read counts
   * for nothing.
   *
   * @param pattern as in {@link #read(String, ArticleSink)}
   */
  public long size(String pattern) {
    LongAdder bytes = new LongAdder();
    Consumer<Path> add =
        file -> {
          try {
            bytes.add(Files.size(file));
          } catch (IOException e) {
            // Reading it will say so.
            bytes.add(0);
          }
        };
    files(pattern, add, ArticleSink.of(article -> {}, failure -> {}));
    return bytes.sum();
  }

  /**
   * Reads a stream to its end; it is not closed.
   *
   * @param in the bytes
   * @param name what to call it in failures, and the id of a text that has none
   * @param sink takes what is read
   */
  public void read(InputStream in, String name, ArticleSink sink) {
    read(Part.input(name, Origin.UNKNOWN, in), sink);
  }

  /**
   * Reads what was fetched; it is not closed.
   *
   * @param fetched an answer
   * @param name what to call it in failures
   * @param sink takes what is read
   */
  public void read(Fetched fetched, String name, ArticleSink sink) {
    Origin origin =
        new Origin(fetched.address().toString(), fetched.charset(), fetched.address().toString());
    read(Part.input(name, origin, fetched.body()), sink);
  }

  private void readFile(Path file, ArticleSink sink) {
    try (InputStream in = new ToldInput(Files.newInputStream(file), Files.size(file), sink)) {
      read(Part.input(file.toString(), Origin.file(file), in), sink);
    } catch (IOException e) {
      sink.fail(new InputFailure(file.toString(), Reading.reason(e)));
    }
  }

  private void read(Part part, ArticleSink sink) {
    try {
      new Reading(formats, maker, sink).read(part);
    } catch (DecompressionBudget.ExceededException e) {
      sink.fail(new InputFailure(part.name(), String.valueOf(e.getMessage())));
    }
  }
}
