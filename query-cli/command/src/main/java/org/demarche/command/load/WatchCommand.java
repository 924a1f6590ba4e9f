package org.demarche.command.load;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.rdf.model.Model;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.ArticleSink;
import org.demarche.articles.fetch.FetchLimits;
import org.demarche.articles.fetch.WebFetcher;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Failures;
import org.demarche.command.option.BaseOption;
import org.demarche.store.EditableStore;
import org.demarche.store.Store;
import org.demarche.store.StoreException;
import org.demarche.store.graph.Iris;
import org.demarche.store.loading.ArticleSource;
import org.demarche.store.loading.LoadReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads what appears in folders and feeds, until it is stopped. */
@Command(
    name = "watch",
    sortOptions = false,
    description = "Loads what appears in folders and feeds, until Ctrl-C.",
    footer = {
      "",
      "The store is open only while something is loaded; other commands work in between."
    })
final class WatchCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "DIR|FEED",
      description = "Folders (or patterns), and addresses of RSS or Atom feeds.")
  List<String> places = List.of();

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to wait between two looks (default ${DEFAULT-VALUE}).")
  int seconds;

  @Mixin SourceOptions source = new SourceOptions();
  @Mixin LoadOptions load = new LoadOptions();
  @Mixin WriteOptions target = new WriteOptions();
  @Mixin BaseOption base = new BaseOption();

  private final Console console;

  WatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (seconds < 1) {
      throw CommandException.wrongUse("--every must be a number above 0: " + seconds);
    }
    Iris iris = new Iris(base.orElse(Iris.DEFAULT_BASE));
    ArticleReader reader = source.reader();
    Loading loading = new Loading(console, load, source.extractor(), iris);
    Optional<Model> reference = source.ownReference();
    List<FolderWatch> folders = new ArrayList<>();
    List<FeedWatch> feeds = new ArrayList<>();
    try (Interruption interruption = Interruption.watched();
        WebFetcher web = new WebFetcher(source.allowPrivate, FetchLimits.STANDARD)) {
      for (String place : places) {
        if (Inputs.isAddress(place)) {
          feeds.add(new FeedWatch(place, reader, web));
        } else {
          folders.add(new FolderWatch(place, reader));
        }
      }
      Round round = new Round(folders, feeds, reader, loading, iris, interruption);
      putReference(reference);
      while (!interruption.happened()) {
        round.run();
        interruption.await(Duration.ofSeconds(seconds));
      }
    }
    return ExitStatus.DONE;
  }

  private void putReference(Optional<Model> reference) {
    if (reference.isPresent()) {
      try (EditableStore store = target.open()) {
        store.putReference(reference.get());
      }
    }
  }

  /** One look at all places, and the loading of what has come. */
  private final class Round {
    private final List<FolderWatch> folders;
    private final List<FeedWatch> feeds;
    private final ArticleReader reader;
    private final Loading loading;
    private final Iris iris;
    private final Interruption interruption;

    Round(
        List<FolderWatch> folders,
        List<FeedWatch> feeds,
        ArticleReader reader,
        Loading loading,
        Iris iris,
        Interruption interruption) {
      this.folders = folders;
      this.feeds = feeds;
      this.reader = reader;
      this.loading = loading;
      this.iris = iris;
      this.interruption = interruption;
    }

    void run() throws InterruptedException {
      try (Progress notes = new Progress(console, Progress.Style.NOT, () -> Double.NaN)) {
        ArticleSink failures = ArticleSink.of(article -> {}, notes::fail);
        List<Path> files = new ArrayList<>();
        for (FolderWatch folder : folders) {
          files.addAll(folder.changed(Instant.now(), failures));
        }
        List<Article> articles = new ArrayList<>();
        for (FeedWatch feed : feeds) {
          articles.addAll(feed.changed(failures));
        }
        if (files.isEmpty() && articles.isEmpty()) {
          feeds.forEach(FeedWatch::done);
        } else {
          load(
              sink -> {
                files.forEach(file -> reader.read(file, sink));
                articles.forEach(sink::accept);
              });
        }
      }
    }

    private void load(ArticleSource found) {
      try (EditableStore store = target.open()) {
        LoadReport report = loading.run(store, found, interruption);
        boolean changed = report.counts().added() + report.counts().changed() > 0;
        if (changed || report.failed() > 0) {
          loading.tell(report);
        }
        if (!report.stopped()) {
          if (changed && store instanceof Store own) {
            new CrossLinks(own, iris).renew();
          }
          folders.forEach(FolderWatch::done);
          feeds.forEach(FeedWatch::done);
        }
      } catch (StoreException e) {
        // Another process may have it open, or the endpoint may be down: the next look tries again.
        console.complain(Failures.oneLine(e) + "; trying again in " + seconds + " s");
      }
    }
  }
}
