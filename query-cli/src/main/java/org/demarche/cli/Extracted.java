package org.demarche.cli;

import java.util.function.Function;
import org.demarche.loader.article.Article;
import org.demarche.loader.article.InputFailure;
import org.demarche.loader.extraction.Extraction;
import org.demarche.loader.extraction.Extractor;
import org.jspecify.annotations.Nullable;

/** What became of one article: a result, or why there is none. */
record Extracted<T>(@Nullable T result, @Nullable InputFailure failure) {

  static <T> Extracted<T> of(Article article, Extractor extractor, Function<Extraction, T> then) {
    try {
      return new Extracted<>(then.apply(extractor.extract(article)), null);
    } catch (RuntimeException | StackOverflowError e) {
      String reason = "could not be analysed, " + Failures.oneLine(e);
      return new Extracted<>(null, new InputFailure(article.id(), reason));
    }
  }
}
