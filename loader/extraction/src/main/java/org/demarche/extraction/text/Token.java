package org.demarche.extraction.text;

/**
 * A word or mark.
 *
 * @param start where it starts, in UTF-16 characters of the article's text
 * @param end where it ends, exclusive
 * @param text as printed
 */
public record Token(int start, int end, String text) implements Placed {}
