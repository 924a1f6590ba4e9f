package org.demarche.articles.page;

import org.jspecify.annotations.Nullable;

/**
 * A line of a page's text.
 *
 * @param text the line
 * @param date when the post that it belongs to was published, as printed; null outside posts
 */
public record DatedLine(String text, @Nullable String date) {}
