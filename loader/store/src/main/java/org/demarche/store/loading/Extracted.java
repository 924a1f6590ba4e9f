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
 * @param result what was made of its extraction; null if nothing could be
 * @param failure why not all of it was found; null if it was
 */
public record Extracted<T>(Article article, @Nullable T result, @Nullable InputFailure failure) {

  /**
   * Extracts and makes something of it. An article that breaks the extractor is kept with what its
   * source says of it, and the failure beside it.
   */
  public static <T> Extracted<T> of(
      Article article, Extractor extractor, Function<Extraction, T> then) {
    try {
      return new Extracted<>(article, then.apply(extractor.extract(article)), null);
    } catch (RuntimeException | StackOverflowError e) {
      String message = e.getMessage();
      String what = message == null ? e.getClass().getSimpleName() : message;
      String reason =
          "could not be analysed and is kept without what it says: "
              + what.strip().replaceAll("\\s*\\R\\s*", " ");
      InputFailure failure = new InputFailure(article.id(), reason);
      try {
        return new Extracted<>(article, then.apply(extractor.unread(article)), failure);
      } catch (RuntimeException again) {
        return new Extracted<>(article, null, failure);
      }
    }
  }
}
