package org.demarche.store;

/**
 * What linking did.
 *
 * @param linked names that were found to be one person's
 * @param ambiguous names that several people fit
 */
public record LinkCounts(int linked, int ambiguous) {}
