package org.demarche.extraction.evaluation;

/**
 * A side's stance on a topic.
 *
 * @param holder whose
 * @param topic on what
 * @param stance the key of the stance
 */
public record AnnotatedPosition(String holder, String topic, String stance) {}
