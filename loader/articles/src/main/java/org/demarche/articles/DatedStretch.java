package org.demarche.articles;

import java.time.LocalDate;

/**
 * A part of an article that was published on a day of its own, such as a post of a live blog.
 *
 * @param start where it begins in the article's text, in UTF-16 code units
 * @param end where it ends
 * @param date the day
 */
public record DatedStretch(int start, int end, LocalDate date) {}
