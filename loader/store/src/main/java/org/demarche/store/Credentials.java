package org.demarche.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who asks a server to write. */
public sealed interface Credentials {
  /** Nobody in particular. */
  Credentials NONE = new Anonymous();

  /** The value of the {@code Authorization} header. */
  Optional<String> header();

  /** No credentials. */
  record Anonymous() implements Credentials {
    @Override
    public Optional<String> header() {
      return Optional.empty();
    }
  }

  /**
   * HTTP basic authentication, RFC 7617.
   *
   * @param user without a colon
   * @param password never shown
   */
  record Basic(String user, String password) implements Credentials {
    @Override
    public Optional<String> header() {
      byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public String toString() {
      return "Basic[user=" + user + "]";
    }
  }

  /**
   * A bearer token, RFC 6750.
   *
   * @param token never shown
   */
  record Bearer(String token) implements Credentials {
    @Override
    public Optional<String> header() {
      return Optional.of("Bearer " + token);
    }

    @Override
    public String toString() {
      return "Bearer";
    }
  }
}
