package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.loader.article.Article;
import org.demarche.loader.article.ArticleReader;
import org.demarche.loader.article.InputFailure;

/** Reads what the command line names: paths, web addresses, or standard input as "-". */
final class Inputs {
  private final ArticleReader reader;
  private final Console console;
  private final Consumer<InputFailure> failures;

  Inputs(ArticleReader reader, Console console, Consumer<InputFailure> failures) {
    this.reader = reader;
    this.console = console;
    this.failures = failures;
  }

  void read(List<String> names, Consumer<Article> articles) {
    for (String name : names) {
      if (name.equals("-")) {
        reader.read(console.in(), "-", articles, failures);
      } else if (name.startsWith("http://") || name.startsWith("https://")) {
        fetch(name, articles);
      } else {
        path(name, articles);
      }
    }
  }

  private void path(String name, Consumer<Article> articles) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      failures.accept(new InputFailure(Wording.printable(name), "not a path"));
      return;
    }
    reader.read(path, articles, failures);
  }

  private void fetch(String url, Consumer<Article> articles) {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60)).build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() == 200) {
          reader.read(body, url, articles, failures);
        } else {
          failures.accept(new InputFailure(url, "HTTP status " + response.statusCode()));
        }
      }
    } catch (IllegalArgumentException e) {
      failures.accept(new InputFailure(url, "not a URL"));
    } catch (IOException e) {
      failures.accept(new InputFailure(url, "cannot be fetched, " + Failures.oneLine(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandException.failed("interrupted", e);
    }
  }
}
