package org.demarche.store.loading;

import org.demarche.articles.InputFailure;
import org.demarche.articles.InputWarning;

/** Takes what has to be said of inputs while they are loaded, from any thread. */
public interface InputNotes {
  /** Takes an input that gave no article, or an article that could not be analysed. */
  void fail(InputFailure failure);

  /** Takes what had to be assumed or mended. */
  void warn(InputWarning warning);
}
