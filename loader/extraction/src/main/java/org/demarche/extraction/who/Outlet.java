package org.demarche.extraction.who;

/**
 * A publisher or agency.
 *
 * @param key the last part of its IRI
 * @param name its label
 */
public record Outlet(String key, String name) {}
