package org.demarche.command.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.articles.Article;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Home;
import org.demarche.extraction.Extractor;
import org.demarche.extraction.evaluation.AnnotatedGraph;
import org.demarche.extraction.evaluation.GoldArticle;
import org.demarche.extraction.evaluation.GoldFolder;
import org.demarche.extraction.evaluation.GraphScorer;
import org.demarche.extraction.evaluation.RecordedScores;
import org.demarche.extraction.evaluation.ScoreTable;

/** Scores the whole graph of the sample articles against the annotations in data/gold. */
final class GraphEvaluation {
  private final Path gold = Home.folder("data/gold");
  private final List<GoldArticle> articles;
  private final GoldFolder reader;

  GraphEvaluation() throws IOException {
    if (!Files.isDirectory(gold)) {
      throw CommandException.failed("no gold annotations in " + gold, null);
    }
    reader = new GoldFolder(Home.folder("data/samples"));
    articles = reader.read(gold);
  }

  /** The scores of an extractor. */
  GraphScorer extractor(Extractor extractor) {
    return score(articles, article -> AnnotatedGraph.of(extractor.extract(article)));
  }

  /** The scores of another annotator, on the articles that the folder has. */
  GraphScorer annotator(Path folder) throws IOException {
    return agreement(articles, reader.read(folder), folder);
  }

  /** Records scores in a file, which a test compares later ones with; returns the file. */
  Path record(ScoreTable table) throws IOException {
    Path file = gold.resolve("scores.tsv");
    RecordedScores.of(table).write(file);
    return file;
  }

  private static GraphScorer agreement(
      List<GoldArticle> first, List<GoldArticle> second, Path folder) {
    if (second.isEmpty()) {
      throw CommandException.wrongUse("no annotations in " + folder);
    }
    Map<String, AnnotatedGraph> graphs =
        second.stream().collect(Collectors.toMap(g -> g.article().id(), GoldArticle::graph));
    return score(
        first.stream().filter(g -> graphs.containsKey(g.article().id())).toList(),
        article -> graphs.getOrDefault(article.id(), AnnotatedGraph.EMPTY));
  }

  private static GraphScorer score(
      List<GoldArticle> gold, Function<Article, AnnotatedGraph> predictions) {
    GraphScorer scorer = new GraphScorer();
    for (GoldArticle article : gold) {
      scorer.add(article.article().text(), article.graph(), predictions.apply(article.article()));
    }
    return scorer;
  }
}
