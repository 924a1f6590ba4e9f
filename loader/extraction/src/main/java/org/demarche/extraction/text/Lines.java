package org.demarche.extraction.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the data files that lie beside a class: a line an entry, comments after a hash. */
public final class Lines {
  private Lines() {}

  /**
   * The entries of a data file.
   *
   * @param beside the class that the file lies beside on the class path
   * @param name the file's name
   * @return its lines without blank ones and comments
   */
  public static List<String> of(Class<?> beside, String name) {
    InputStream in =
        Objects.requireNonNull(beside.getResourceAsStream(name), () -> "no data file " + name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
