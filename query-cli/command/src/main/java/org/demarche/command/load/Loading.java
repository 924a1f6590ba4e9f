package org.demarche.command.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.demarche.command.console.Console;
import org.demarche.command.console.Wording;
import org.demarche.extraction.Extractor;
import org.demarche.store.GraphStore;
import org.demarche.store.LoadCounts;
import org.demarche.store.graph.Iris;
import org.demarche.store.loading.ArticleSource;
import org.demarche.store.loading.LoadReport;
import org.demarche.store.loading.Loader;

/** One load as the user sees it: progress, what failed, and a summary; Ctrl-C ends it cleanly. */
final class Loading {
  private final Console console;
  private final LoadOptions options;
  private final Extractor extractor;
  private final Iris iris;

  Loading(Console console, LoadOptions options, Extractor extractor, Iris iris) {
    this.console = console;
    this.options = options;
    this.extractor = extractor;
    this.iris = iris;
  }

  /** Loads all, until interrupted. The summary is left to {@link #tell}. */
  LoadReport run(GraphStore store, Inputs inputs, Interruption interruption) {
    inputs.measure();
    return run(store, inputs, inputs::shareRead, interruption);
  }

  /** Loads articles whose number is not known beforehand. */
  LoadReport run(GraphStore store, ArticleSource found, Interruption interruption) {
    return run(store, found, () -> Double.NaN, interruption);
  }

  private LoadReport run(
      GraphStore store,
      ArticleSource source,
      Supplier<Double> shareRead,
      Interruption interruption) {
    Progress.Style style = Progress.Style.fitting(options.quiet);
    try (Progress progress = new Progress(console, style, shareRead)) {
      Loader loader = new Loader(store, extractor, iris, options.work.number(), progress);
      interruption.stopsBy(loader::stop);
      progress.follow(loader::report);
      return loader.load(source);
    }
  }

  /** Prints the summary, as the options want it. */
  void tell(LoadReport report) {
    if (options.json) {
      console.out().println(json(report));
      console.out().flush();
    } else if (!options.quiet) {
      console.note(summary(report));
    }
  }

  static String summary(LoadReport report) {
    LoadCounts counts = report.counts();
    StringBuilder line = new StringBuilder();
    if (report.stopped()) {
      line.append("stopped; the same command goes on from here. ");
    }
    line.append(Wording.count(counts.articles(), "article"))
        .append(": ")
        .append(counts.added())
        .append(" new, ")
        .append(counts.changed())
        .append(" changed, ")
        .append(counts.same())
        .append(" same");
    append(line, counts.nearDuplicates(), Wording.count(counts.nearDuplicates(), "near duplicate"));
    append(line, report.otherLanguage(), report.otherLanguage() + " not in English");
    append(line, report.failed(), Wording.count(report.failed(), "input") + " failed");
    return line.append("; ")
        .append(Wording.count(counts.statements(), "statement"))
        .append("; ")
        .append(seconds(report))
        .append(" s")
        .toString();
  }

  private static void append(StringBuilder line, int count, String words) {
    if (count > 0) {
      line.append("; ").append(words);
    }
  }

  private static BigDecimal seconds(LoadReport report) {
    return BigDecimal.valueOf(report.elapsed().toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
  }

  private static String json(LoadReport report) {
    LoadCounts counts = report.counts();
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("articles", counts.articles())
        .put("new", counts.added())
        .put("changed", counts.changed())
        .put("same", counts.same())
        .put("nearDuplicates", counts.nearDuplicates())
        .put("notEnglish", report.otherLanguage())
        .put("failed", report.failed())
        .put("statements", counts.statements())
        .put("characters", report.characters())
        .put("seconds", seconds(report))
        .put("stopped", report.stopped());
    return node.toString();
  }
}
