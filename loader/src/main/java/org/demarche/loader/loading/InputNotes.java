package org.demarche.loader.loading;

import org.demarche.loader.article.InputFailure;
import org.demarche.loader.article.InputWarning;

/** Takes what has to be said of inputs while they are loaded, from any thread. */
public interface InputNotes {
  /** Takes an input that gave no article, or an article that could not be analysed. */
  void fail(InputFailure failure);

  /** Takes what had to be assumed or mended. */
  void warn(InputWarning warning);
}
