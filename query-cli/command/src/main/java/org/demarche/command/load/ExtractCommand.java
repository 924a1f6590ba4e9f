package org.demarche.command.load;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleSink;
import org.demarche.articles.InputFailure;
import org.demarche.articles.InputWarning;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.option.BaseOption;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.store.graph.ArticleGraph;
import org.demarche.store.graph.ExtractionJson;
import org.demarche.store.graph.Iris;
import org.demarche.store.loading.Extracted;
import org.demarche.store.loading.OrderedWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads articles and writes what they say as JSON lines or quads; needs no store. */
@Command(
    name = "extract",
    sortOptions = false,
    description = "Reads articles and writes what they say; needs no store.")
final class ExtractCommand implements Callable<Integer> {
  /** What extractions can be written as. */
  enum ExtractFormat {
    JSONL,
    NQUADS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = {
        "jsonl (default): a JSON object an article, a line each;",
        "nquads: the graphs that load would put, for other stores."
      })
  ExtractFormat format = ExtractFormat.JSONL;

  @Option(
      names = "--explain",
      description = {
        "Write for people what was read on the way: words with tags and trees, names, and frames",
        "with their roles, each with what found it and how sure it is."
      })
  boolean explain;

  @Mixin InputOptions input = new InputOptions();
  @Mixin ThreadsOption work = new ThreadsOption();
  @Mixin BaseOption base = new BaseOption();

  private final Console console;
  private final AtomicInteger failed = new AtomicInteger();

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Inputs inputs = input.inputs(console);
    Function<Extraction, String> written = written(new Iris(base.orElse(Iris.DEFAULT_BASE)));
    Extractor extractor = input.source.extractor();
    try (Progress notes = new Progress(console, Progress.Style.LINES, inputs::shareRead)) {
      OrderedWork<Article, Extracted<String>> articles =
          new OrderedWork<>(work.number(), article -> Extracted.of(article, extractor, written));
      articles.run(
          () -> inputs.read(new ExtractSink(articles, notes)),
          extracted -> write(extracted, notes));
    }
    console.checkReader();
    return failed.get() == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
  }

  private Function<Extraction, String> written(Iris iris) {
    if (explain) {
      return Explanation::of;
    }
    ExtractionJson json = new ExtractionJson(iris);
    return switch (format) {
      case JSONL -> extraction -> json.toJson(extraction) + "\n";
      case NQUADS -> extraction -> ArticleGraph.of(extraction, iris).toNQuads();
    };
  }

  private void write(Extracted<String> extracted, Progress notes) {
    String text = extracted.result();
    InputFailure failure = extracted.failure();
    if (text != null) {
      console.out().print(text);
      console.checkReader();
    }
    if (failure != null) {
      fail(failure, notes);
    }
  }

  private void fail(InputFailure failure, Progress notes) {
    failed.incrementAndGet();
    notes.fail(failure);
  }

  private final class ExtractSink implements ArticleSink {
    private final OrderedWork<Article, Extracted<String>> articles;
    private final Progress notes;

    ExtractSink(OrderedWork<Article, Extracted<String>> articles, Progress notes) {
      this.articles = articles;
      this.notes = notes;
    }

    @Override
    public void accept(Article article) {
      articles.add(article);
    }

    @Override
    public void fail(InputFailure failure) {
      ExtractCommand.this.fail(failure, notes);
    }

    @Override
    public void warn(InputWarning warning) {
      notes.warn(warning);
    }
  }
}
