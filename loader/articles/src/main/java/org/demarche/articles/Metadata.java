package org.demarche.articles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to assume of an article whose source does not say it.
 *
 * @param date when it was published
 * @param outlet the name of who published it
 * @param language a BCP 47 tag; English when absent
 */
public record Metadata(
    @Nullable LocalDate date, @Nullable String outlet, @Nullable String language) {
  /** Nothing is assumed. */
  public static final Metadata NONE = new Metadata(null, null, null);
}
