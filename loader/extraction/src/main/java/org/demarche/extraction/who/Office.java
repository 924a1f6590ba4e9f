package org.demarche.extraction.who;

/**
 * An office as the reference data knows it.
 *
 * @param key the last part of its IRI
 * @param name its label
 * @param speaksFor whether who holds it speaks for the country or organisation
 */
public record Office(String key, String name, boolean speaksFor) {}
