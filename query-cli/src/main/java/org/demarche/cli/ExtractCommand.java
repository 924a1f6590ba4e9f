package org.demarche.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.loader.article.Article;
import org.demarche.loader.article.ArticleReader;
import org.demarche.loader.article.InputFailure;
import org.demarche.loader.extraction.Extractor;
import org.demarche.loader.graph.ExtractionJson;
import org.demarche.loader.graph.Iris;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Articles in, JSON lines out. */
@Command(
    name = "extract",
    sortOptions = false,
    description = "Reads articles and writes what they say, a JSON object a line; needs no store.")
final class ExtractCommand implements Callable<Integer> {
  @Mixin InputOptions input = new InputOptions();
  @Mixin BaseOption base = new BaseOption();

  private final Console console;
  private final AtomicInteger failed = new AtomicInteger();

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ArticleReader reader = input.reader();
    ExtractionJson json = new ExtractionJson(new Iris(base.orElse(Iris.DEFAULT_BASE)));
    Extractor extractor = input.extractor();
    try (InOrder<Article, Extracted<String>> work =
        new InOrder<>(article -> Extracted.of(article, extractor, json::toJson), this::write)) {
      new Inputs(reader, input.allowPrivate, console, this::fail).read(input.inputs, work::add);
      work.finish();
    }
    return failed.get() == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
  }

  private void write(Extracted<String> extracted) {
    String line = extracted.result();
    InputFailure failure = extracted.failure();
    if (line != null) {
      console.out().println(line);
      console.checkReader();
    } else if (failure != null) {
      fail(failure);
    }
  }

  private void fail(InputFailure failure) {
    failed.incrementAndGet();
    console.complain(Wording.printable(failure.name()) + ": " + Wording.oneLine(failure.reason()));
  }
}
