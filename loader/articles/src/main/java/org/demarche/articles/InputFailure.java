package org.demarche.articles;

/**
 * An input, or a part of one, that could not be read; the others go on.
 *
 * @param name the file, with the line, record or entry where that helps
 * @param reason what is wrong and how to mend it, in one line
 */
public record InputFailure(String name, String reason) {}
