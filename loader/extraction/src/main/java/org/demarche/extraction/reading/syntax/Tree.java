package org.demarche.extraction.reading.syntax;

import java.util.List;

/**
 * The dependencies of a sentence.
 *
 * @param heads for each word the index of its head, -1 for a root
 * @param relations for each word its relation to its head, after Universal Dependencies
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tree(int[] heads, List<String> relations) {}
