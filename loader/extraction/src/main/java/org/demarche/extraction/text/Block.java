package org.demarche.extraction.text;

/**
 * A paragraph or line of an article.
 *
 * @param kind what it is
 * @param start in UTF-16 characters
 * @param end exclusive
 */
public record Block(BlockKind kind, int start, int end) implements Placed {}
