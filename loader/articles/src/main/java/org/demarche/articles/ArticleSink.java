package org.demarche.articles;

import java.util.function.Consumer;

/** Takes what a reader finds, in the order of the input. */
public interface ArticleSink {
  /** Takes an article. */
  void accept(Article article);

  /** Takes an input, or a part of one, that gave no article. */
  void fail(InputFailure failure);

  /** Takes what had to be assumed or mended in an article that was read all the same. */
  void warn(InputWarning warning);

  /**
   * Takes notice of how much more of a file was read, in bytes; what of it was packed counts so.
   */
  default void bytesRead(long count) {}

  /**
   * A sink for inputs that are known to be sound, whose warnings nobody asks for.
   *
   * @param articles takes the articles
   * @param failures takes the inputs that gave none
   */
  static ArticleSink of(Consumer<Article> articles, Consumer<InputFailure> failures) {
    return new ArticleSink() {
      @Override
      public void accept(Article article) {
        articles.accept(article);
      }

      @Override
      public void fail(InputFailure failure) {
        failures.accept(failure);
      }

      @Override
      public void warn(InputWarning warning) {}
    };
  }
}
