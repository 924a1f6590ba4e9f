package org.demarche.articles;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader hands on. */
public record Collected(
    List<Article> articles, List<InputFailure> failures, List<InputWarning> warnings)
    implements ArticleSink {
  /** Nothing yet. */
  public Collected() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  @Override
  public void accept(Article article) {
    articles.add(article);
  }

  @Override
  public void fail(InputFailure failure) {
    failures.add(failure);
  }

  @Override
  public void warn(InputWarning warning) {
    warnings.add(warning);
  }
}
