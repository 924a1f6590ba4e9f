package org.demarche.articles;

/**
 * What had to be assumed or mended in an input that was read all the same.
 *
 * @param name the file, with the place in it
 * @param text what it is, in one line
 */
public record InputWarning(String name, String text) {}
