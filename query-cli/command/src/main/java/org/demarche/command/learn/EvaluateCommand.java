package org.demarche.command.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.articles.Article;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Failures;
import org.demarche.command.option.ModelOptions;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.evaluation.AnnotatedArticle;
import org.demarche.extraction.evaluation.AnnotatedArticles;
import org.demarche.extraction.evaluation.AttributionScorer;
import org.demarche.extraction.evaluation.GraphScorer;
import org.demarche.extraction.evaluation.ScoreTable;
import org.demarche.extraction.finding.statement.AnnotatedAttribution;
import org.demarche.extraction.finding.statement.Statement;
import org.demarche.extraction.text.Span;
import org.demarche.extraction.who.ReferenceData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well attributions, or the whole graph, are found. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description = "Compares what is found in articles with what was marked by hand.")
final class EvaluateCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "GOLD.jsonl",
      description = {
        "JSON lines with id, text and attributions (source, cue, content).",
        "With --graph a folder of annotations to score instead of the extractor: data/gold/second"
            + " gives the agreement of two annotators, F1 and Cohen's kappa."
      })
  @Nullable Path gold;

  @Option(
      names = "--predicted",
      paramLabel = "FILE",
      description = "Score this output of extract instead of extracting now.")
  @Nullable Path predicted;

  @Option(
      names = "--graph",
      description =
          "Score speakers, sides, topics, meetings and positions in the sample articles against"
              + " data/gold.")
  boolean graph;

  @Option(
      names = "--write",
      description =
          "With --graph: record the scores in data/gold/scores.tsv, which a test holds later ones"
              + " to.")
  boolean write;

  @Mixin ModelOptions model = new ModelOptions();

  private final Console console;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path given = gold;
    if (write && (!graph || given != null)) {
      throw CommandException.wrongUse("--write records the extractor's scores: evaluate --graph");
    }
    if (graph && predicted != null) {
      throw CommandException.wrongUse("--predicted goes with GOLD.jsonl, not with --graph");
    }
    if (!graph && given == null) {
      throw CommandException.wrongUse("what to compare with? Give GOLD.jsonl or --graph");
    }
    try {
      if (given == null || graph) {
        return evaluateGraph(given);
      }
      List<AnnotatedArticle> articles = new AnnotatedArticles().read(given);
      Map<String, List<AnnotatedAttribution>> found =
          predicted == null ? extracted(articles, extractor()) : predictions(predicted, articles);
      AttributionScorer scorer = new AttributionScorer();
      for (AnnotatedArticle article : articles) {
        scorer.add(
            article.text(), article.attributions(), found.getOrDefault(article.id(), List.of()));
      }
      console.out().println(scorer.table());
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw CommandException.failed("cannot evaluate, " + Failures.oneLine(e), e);
    }
  }

  private Extractor extractor() {
    return model.extractor(ReferenceData.standard());
  }

  private int evaluateGraph(@Nullable Path annotator) throws IOException {
    GraphEvaluation evaluation = new GraphEvaluation();
    if (annotator != null) {
      GraphScorer agreement = evaluation.annotator(annotator);
      console.out().println(agreement.table());
      agreement.kappas().forEach(console.out()::println);
      return ExitStatus.DONE;
    }
    ScoreTable table = evaluation.extractor(extractor()).table();
    console.out().println(table);
    if (write) {
      console.note("recorded in " + evaluation.record(table));
    }
    return ExitStatus.DONE;
  }

  private static Map<String, List<AnnotatedAttribution>> predictions(
      Path file, List<AnnotatedArticle> articles) throws IOException {
    Map<String, String> texts = new HashMap<>();
    articles.forEach(article -> texts.put(article.id(), article.text()));
    Map<String, List<AnnotatedAttribution>> found = new HashMap<>();
    new AnnotatedArticles()
        .readPredictions(file, texts)
        .forEach(article -> found.put(article.id(), article.attributions()));
    return found;
  }

  private static Map<String, List<AnnotatedAttribution>> extracted(
      List<AnnotatedArticle> articles, Extractor extractor) {
    Map<String, List<AnnotatedAttribution>> found = new HashMap<>();
    for (AnnotatedArticle article : articles) {
      Extraction extraction =
          extractor.extract(
              new Article(article.id(), article.text(), "", null, null, null, null, "en"));
      found.put(
          article.id(),
          // The annotations have no statements within statements.
          extraction.statements().stream()
              .filter(statement -> statement.attributedBy() < 0)
              .map(EvaluateCommand::attribution)
              .toList());
    }
    return found;
  }

  /** A statement in the form of an annotation. */
  private static AnnotatedAttribution attribution(Statement statement) {
    Span source = statement.source();
    return new AnnotatedAttribution(
        source == null ? List.of() : List.of(source),
        List.of(statement.cue()),
        statement.content());
  }
}
