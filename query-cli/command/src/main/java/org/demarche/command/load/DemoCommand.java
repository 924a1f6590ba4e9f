package org.demarche.command.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.Metadata;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Home;
import org.demarche.command.console.Wording;
import org.demarche.command.output.Listing;
import org.demarche.command.output.TextTable;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.who.ReferenceData;
import org.demarche.questions.MeetingsQuestion;
import org.demarche.questions.PositionsQuestion;
import org.demarche.questions.Question;
import org.demarche.questions.SaidQuestion;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.Rows;
import org.demarche.questions.source.StoreSource;
import org.demarche.store.Store;
import org.demarche.store.graph.Iris;
import org.demarche.store.loading.LoadReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads the sample articles into a fresh store and shows what can be asked of it. */
@Command(
    name = "demo",
    sortOptions = false,
    description = "Loads the sample articles into a fresh store and shows what can be asked of it.")
final class DemoCommand implements Callable<Integer> {
  private static final int STATEMENTS = 25;
  private static final int POSITIONS = 20;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Where to put the store (default: a fresh temporary folder).")
  @Nullable String directory;

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Path samples = Home.folder("data/samples");
    if (!Files.isDirectory(samples)) {
      throw CommandException.failed("no sample articles in " + samples, null);
    }
    String given = directory;
    Path place = given == null ? Files.createTempDirectory("demarche-demo-") : Path.of(given);
    Extractor extractor = new Extractor(ReferenceData.standard());
    ArticleReader reader = new ArticleReader(new Metadata(null, null, null));
    LoadReport report;
    try (Interruption interruption = Interruption.watched();
        Store store = Store.open(place)) {
      Inputs inputs = new Inputs(List.of(samples.toString()), reader, false, console);
      Iris iris = new Iris(Iris.DEFAULT_BASE);
      Loading loading = new Loading(console, new LoadOptions(), extractor, iris);
      report = loading.run(store, inputs, interruption);
      new CrossLinks(store, iris).renew();
      loading.tell(report);
      show(StoreSource.over(store.dataset()));
    }
    next(place, start);
    return report.failed() == 0 ? ExitStatus.DONE : ExitStatus.SOME_FAILED;
  }

  private void show(QuerySource source) {
    section(source, "Who said what", Listing.SAID, new SaidQuestion(), STATEMENTS);
    section(source, "Who holds what", Listing.POSITIONS, new PositionsQuestion(), POSITIONS);
    section(source, "Who met whom", Listing.MEETINGS, new MeetingsQuestion(), 0);
  }

  private void section(
      QuerySource source, String title, Listing listing, Question question, int most) {
    Rows all = question.ask(source).rows();
    Rows some = all.first(most);
    boolean part = some.rows().size() < all.rows().size();
    String noun = Wording.count(all.rows().size(), listing.noun());
    String count = part ? "the first " + most + " of " + noun : noun;
    console.out().println();
    console.out().println(title + " (" + count + ")");
    console.out().println();
    new TextTable(console).write(some, listing.shown());
  }

  private void next(Path place, long start) {
    console
        .out()
        .println(
            """

            Next, for example:
              demarche said --by Austevik --store %1$s
              demarche said --about mackerel --since 2023-06 --store %1$s
              demarche positions --of Iceland --changes --store %1$s
              demarche compare Norway Iceland --store %1$s
              demarche timeline --of Norway --of Iceland --on fisheries --store %1$s --out moves.html
              demarche show Malureanu --store %1$s
              demarche serve --store %1$s
            or your own articles:
              demarche load article.txt --date 2024-05-14
              demarche said"""
                .formatted(place));
    console.out().flush();
    console.note("done in " + Wording.seconds(start));
  }
}
