package org.demarche.store;

import java.net.URI;
import java.util.Optional;

/**
 * Where a graph store of SPARQL 1.1 is on the network.
 *
 * @param update takes updates (SPARQL 1.1 Update), or, where it does not, graphs (SPARQL 1.1 Graph
 *     Store HTTP Protocol)
 * @param query answers queries; often the same
 * @param credentials who asks
 */
public record Endpoint(URI update, URI query, Credentials credentials) {
  /** Checks that both are on the web. */
  public Endpoint {
    require(update);
    require(query);
  }

  private static void require(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("");
    if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
      throw new IllegalArgumentException("not an http(s) URL: " + address);
    }
  }
}
