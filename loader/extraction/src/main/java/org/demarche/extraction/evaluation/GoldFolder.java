package org.demarche.extraction.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.articles.Article;
import org.demarche.articles.ArticleReader;
import org.demarche.articles.ArticleSink;
import org.demarche.articles.Metadata;

/** A folder with a file of annotations an article, as {@code data/gold} has them. */
public final class GoldFolder {
  private final Map<String, Article> articles = new HashMap<>();

  /**
   * A reader of annotations of certain articles.
   *
   * @param samples the folder that holds the articles
   * @throws IOException when an article cannot be read; the message names it
   */
  public GoldFolder(Path samples) throws IOException {
    List<String> failures = new ArrayList<>();
    new ArticleReader(Metadata.NONE)
        .read(
            samples,
            ArticleSink.of(
                article -> articles.put(article.id(), article),
                failure -> failures.add(failure.name() + ": " + failure.reason())));
    if (!failures.isEmpty()) {
      throw new IOException(failures.getFirst());
    }
  }

  /**
   * The annotated articles, in the order of the files' names.
   *
   * @param folder holds the annotations, in JSON
   * @throws IOException when a file cannot be read, is not of the form, or names words that are not
   *     in its article; the message names the file and the place
   */
  public List<GoldArticle> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<GoldArticle> gold = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      Article article = articles.get(name.substring(0, name.length() - ".json".length()));
      if (article == null) {
        throw new IOException(file + ": there is no article of this name");
      }
      gold.add(new GoldArticle(article, new GoldFile(file, article.text()).read()));
    }
    return gold;
  }
}
