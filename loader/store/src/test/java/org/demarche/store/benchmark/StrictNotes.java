package org.demarche.store.benchmark;

import org.demarche.articles.InputFailure;
import org.demarche.articles.InputWarning;
import org.demarche.store.loading.InputNotes;

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
