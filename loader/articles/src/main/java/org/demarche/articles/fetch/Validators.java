package org.demarche.articles.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server says an answer can be told by, to be sent along the next time (RFC 9110, section
 * 8.8).
 *
 * @param etag the entity tag, quotes included
 * @param lastModified the HTTP date, as sent
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing is known; the answer is wanted whatever it is. */
  public static final Validators NONE = new Validators(null, null);
}
