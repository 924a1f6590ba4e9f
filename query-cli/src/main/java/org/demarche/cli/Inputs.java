package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.demarche.loader.article.Article;
import org.demarche.loader.article.ArticleReader;
import org.demarche.loader.article.ArticleSink;
import org.demarche.loader.article.InputFailure;
import org.demarche.loader.article.InputWarning;
import org.demarche.loader.fetch.FetchException;
import org.demarche.loader.fetch.FetchLimits;
import org.demarche.loader.fetch.Fetched;
import org.demarche.loader.fetch.WebFetcher;

/** Reads what the command line names: paths, patterns, web addresses, or standard input as "-". */
final class Inputs {
  private final ArticleReader reader;
  private final boolean allowPrivate;
  private final Console console;
  private final Consumer<InputFailure> failures;

  Inputs(
      ArticleReader reader,
      boolean allowPrivate,
      Console console,
      Consumer<InputFailure> failures) {
    this.reader = reader;
    this.allowPrivate = allowPrivate;
    this.console = console;
    this.failures = failures;
  }

  void read(List<String> names, Consumer<Article> articles) {
    ArticleSink sink = new Sink(articles, failures, console);
    try (WebFetcher web = new WebFetcher(allowPrivate, FetchLimits.STANDARD)) {
      for (String name : names) {
        if (name.equals("-")) {
          reader.read(console.in(), "-", sink);
        } else if (isAddress(name)) {
          fetch(web, name, sink);
        } else {
          reader.read(name, sink);
        }
      }
    }
  }

  private static boolean isAddress(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private void fetch(WebFetcher web, String address, ArticleSink sink) {
    try (Fetched fetched = web.fetch(address)) {
      reader.read(fetched, address, sink);
    } catch (FetchException e) {
      failures.accept(new InputFailure(address, Failures.oneLine(e)));
    } catch (IOException e) {
      failures.accept(new InputFailure(address, "cannot be fetched, " + Failures.oneLine(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("interrupted", e);
    }
  }

  private record Sink(Consumer<Article> articles, Consumer<InputFailure> failures, Console console)
      implements ArticleSink {
    @Override
    public void accept(Article article) {
      articles.accept(article);
    }

    @Override
    public void fail(InputFailure failure) {
      failures.accept(failure);
    }

    @Override
    public void warn(InputWarning warning) {
      console.note(
          "warning: " + Wording.printable(warning.name()) + ": " + Wording.oneLine(warning.text()));
    }
  }
}
