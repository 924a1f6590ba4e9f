package org.demarche.loader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is there while something is under way. Found at the next opening, it tells that the
 * process ended in the middle of it.
 */
record Marker(Path file) {
  boolean isSet() {
    return Files.exists(file);
  }

  void set() {
    try {
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
