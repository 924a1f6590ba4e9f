package org.demarche.extraction.reading.syntax;

/**
 * What a word is.
 *
 * @param universal in Universal Dependencies: "VERB"
 * @param penn in the Penn Treebank: "VBD"
 */
public record PartOfSpeech(String universal, String penn) {}
