package org.demarche.store.loading;

import java.util.function.Function;
import org.demarche.articles.Article;
import org.demarche.articles.InputFailure;
import org.demarche.extraction.Extraction;
import org.demarche.extraction.Extractor;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article.
 *
 * @param article the article
 * @param result what was made of its extraction
 * @param failure why there is no result
 */
public record Extracted<T>(Article article, @Nullable T result, @Nullable InputFailure failure) {

  /** Extracts and makes something of it; an article that breaks the extractor is a failure. */
  public static <T> Extracted<T> of(
      Article article, Extractor extractor, Function<Extraction, T> then) {
    try {
      return new Extracted<>(article, then.apply(extractor.extract(article)), null);
    } catch (RuntimeException | StackOverflowError e) {
      String message = e.getMessage();
      String what = message == null ? e.getClass().getSimpleName() : message;
      String reason = "could not be analysed, " + what.strip().replaceAll("\\s*\\R\\s*", " ");
      return new Extracted<>(article, null, new InputFailure(article.id(), reason));
    }
  }
}
