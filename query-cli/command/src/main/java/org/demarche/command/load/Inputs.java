package org.demarche.command.load;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.ArticleSink;
import org.demarche.articles.InputFailure;
import org.demarche.articles.InputWarning;
import org.demarche.articles.fetch.FetchException;
import org.demarche.articles.fetch.FetchLimits;
import org.demarche.articles.fetch.Fetched;
import org.demarche.articles.fetch.WebFetcher;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.Failures;
import org.demarche.store.loading.ArticleSource;

/** What the command line names: paths, patterns, web addresses, or standard input as "-". */
final class Inputs implements ArticleSource {
  private final List<String> names;
  private final ArticleReader reader;
  private final boolean allowPrivate;
  private final Console console;
  private final AtomicLong bytesRead = new AtomicLong();
  private volatile long bytes;

  Inputs(List<String> names, ArticleReader reader, boolean allowPrivate, Console console) {
    this.names = names;
    this.reader = reader;
    this.allowPrivate = allowPrivate;
    this.console = console;
  }

  @Override
  public void read(ArticleSink sink) {
    ArticleSink counting = new CountingSink(sink, bytesRead);
    try (WebFetcher web = new WebFetcher(allowPrivate, FetchLimits.STANDARD)) {
      for (String name : names) {
        if (name.equals("-")) {
          reader.read(console.in(), "-", counting);
        } else if (isAddress(name)) {
          fetch(web, name, counting);
        } else {
          reader.read(name, counting);
        }
      }
    }
  }

  /** Begins to add up, in a thread of its own, how many bytes there are to read. */
  void measure() {
    if (names.stream().noneMatch(name -> name.equals("-") || isAddress(name))) {
      Thread.ofPlatform()
          .daemon()
          .name("demarche-measure")
          .start(() -> bytes = names.stream().mapToLong(reader::size).sum());
    }
  }

  /** The share that was read, from 0 to 1; NaN while it is not known how much there is. */
  double shareRead() {
    long all = bytes;
    return all == 0 ? Double.NaN : Math.min(1, (double) bytesRead.get() / all);
  }

  static boolean isAddress(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private void fetch(WebFetcher web, String address, ArticleSink sink) {
    try (Fetched fetched = web.fetch(address)) {
      reader.read(fetched, address, sink);
    } catch (FetchException e) {
      sink.fail(new InputFailure(address, SourceOptions.line(e)));
    } catch (IOException e) {
      sink.fail(new InputFailure(address, "cannot be fetched, " + Failures.oneLine(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("interrupted", e);
    }
  }

  private record CountingSink(ArticleSink sink, AtomicLong bytesRead) implements ArticleSink {
    @Override
    public void accept(Article article) {
      sink.accept(article);
    }

    @Override
    public void fail(InputFailure failure) {
      sink.fail(failure);
    }

    @Override
    public void warn(InputWarning warning) {
      sink.warn(warning);
    }

    @Override
    public void bytesRead(long count) {
      bytesRead.addAndGet(count);
    }
  }
}
