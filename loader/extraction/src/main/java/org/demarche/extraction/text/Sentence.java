package org.demarche.extraction.text;

/**
 * A sentence; one never ends inside a quotation.
 *
 * @param block the index of its block
 * @param firstToken the index of its first token
 * @param endToken the index after its last token
 * @param start in UTF-16 characters
 * @param end exclusive
 */
public record Sentence(int block, int firstToken, int endToken, int start, int end)
    implements Placed {}
