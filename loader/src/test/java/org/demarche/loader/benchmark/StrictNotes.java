package org.demarche.loader.benchmark;

import org.demarche.loader.article.InputFailure;
import org.demarche.loader.article.InputWarning;
import org.demarche.loader.loading.InputNotes;

/** Made articles give no cause for any note. */
public final class StrictNotes implements InputNotes {
  @Override
  public void fail(InputFailure failure) {
    throw new AssertionError(failure);
  }

  @Override
  public void warn(InputWarning warning) {
    throw new AssertionError(warning);
  }
}
