package org.demarche.command.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.ArticleSink;
import org.demarche.articles.InputFailure;
import org.demarche.articles.fetch.FetchException;
import org.demarche.articles.fetch.Fetched;
import org.demarche.articles.fetch.Validators;
import org.demarche.articles.fetch.WebFetcher;
import org.demarche.command.console.Failures;

/**
 * Tells which articles of a feed have come since the last look. The server is asked for the feed
 * only if it has changed, by its entity tag and date.
 */
final class FeedWatch {
  private final String address;
  private final ArticleReader reader;
  private final WebFetcher web;
  private Validators loaded = Validators.NONE;
  private Validators pending = Validators.NONE;
  private String lastFailure = "";

  FeedWatch(String address, ArticleReader reader, WebFetcher web) {
    this.address = address;
    this.reader = reader;
    this.web = web;
  }

  /** The articles of the feed, when it has changed since they were loaded. */
  List<Article> changed(ArticleSink failures) throws InterruptedException {
    List<Article> articles = new ArrayList<>();
    try (Fetched feed = fetched().orElse(null)) {
      if (feed != null) {
        reader.read(feed, address, ArticleSink.of(articles::add, failures::fail));
        pending = feed.validators();
      }
      lastFailure = "";
    } catch (FetchException e) {
      fail(SourceOptions.line(e), failures);
    } catch (IOException e) {
      fail("cannot be fetched, " + Failures.oneLine(e), failures);
    }
    return articles;
  }

  private Optional<Fetched> fetched() throws FetchException, InterruptedException {
    return web.fetchIfChanged(address, loaded);
  }

  /** A feed that fails again for the same reason is named only once. */
  private void fail(String reason, ArticleSink failures) {
    if (!reason.equals(lastFailure)) {
      failures.fail(new InputFailure(address, reason));
      lastFailure = reason;
    }
  }

  /** To be called when the articles returned last are in the store. */
  void done() {
    loaded = pending;
  }
}
