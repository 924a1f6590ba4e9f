package org.demarche.extraction.about;

/**
 * What is talked about: a concept of the topic scheme, or a country in the news.
 *
 * @param country whether it is a country
 * @param key the last part of its IRI
 * @param name its label
 */
public record Topic(boolean country, String key, String name) {}
