package org.demarche.articles;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an input from around it.
 *
 * @param url where it was fetched from
 * @param charset what the server said its text is encoded in
 * @param location what tells it from all other inputs: the real path of a file, the address of what
 *     was fetched; null where nothing does
 */
record Origin(@Nullable String url, @Nullable Charset charset, @Nullable String location) {
  static final Origin UNKNOWN = new Origin(null, null, null);

  /** A file of this machine. */
  static Origin file(Path file) {
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException e) {
      real = file.toAbsolutePath().normalize();
    }
    return new Origin(null, null, real.toString());
  }

  /** The same of a part that is named by its place in the whole. */
  Origin within(String place) {
    return location == null ? this : new Origin(url, charset, location + " " + place);
  }
}
