package org.demarche.store;

import java.nio.file.Path;

/** Another process has the store open; it can be opened once that process has closed it. */
public final class StoreInUseException extends StoreException {
  private static final long serialVersionUID = 1L;

  StoreInUseException(Path folder, Throwable cause) {
    super(StoreProblem.IN_USE, "the store at " + folder + " is in use by another process", cause);
  }
}
