package org.demarche.articles;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an input from around it.
 *
 * @param url where it was fetched from
 * @param charset what the server said its text is encoded in
 */
record Origin(@Nullable String url, @Nullable Charset charset) {
  static final Origin UNKNOWN = new Origin(null, null);
}
