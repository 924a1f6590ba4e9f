package org.demarche.server;

/**
 * How to run the server.
 *
 * @param loopback whether to answer this machine alone
 * @param port where to listen; 0 for any free one
 */
public record ServerOptions(boolean loopback, int port) {}
