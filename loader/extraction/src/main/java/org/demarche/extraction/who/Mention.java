package org.demarche.extraction.who;

import org.demarche.extraction.text.Placed;

/**
 * A stretch of text that names something.
 *
 * @param start in UTF-16 characters
 * @param end exclusive
 * @param referent what it names
 * @param <T> the kind of thing named
 */
public record Mention<T>(int start, int end, T referent) implements Placed {}
