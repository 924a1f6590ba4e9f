package org.demarche.loader.mention;

/**
 * Who can speak or hold a position.
 *
 * @param type what sort of actor
 * @param key the last part of its IRI, the same on every machine
 * @param name the full name
 */
public record Actor(ActorType type, String key, String name) {}
