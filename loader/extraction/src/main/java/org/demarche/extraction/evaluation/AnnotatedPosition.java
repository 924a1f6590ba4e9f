package org.demarche.extraction.evaluation;

/**
 * A side's stance on something.
 *
 * @param holder whose
 * @param stance the key of the stance
 * @param proposition the words for what it is on
 */
public record AnnotatedPosition(String holder, String stance, String proposition) {}
