package org.demarche.command;

import java.net.URI;
import java.net.URISyntaxException;
import org.demarche.store.Credentials;
import org.demarche.store.EditableStore;
import org.demarche.store.Endpoint;
import org.demarche.store.RemoteStore;
import org.demarche.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command writes: a store of our own, or an endpoint that takes updates. */
final class WriteOptions {
  @Mixin StoreOptions where = new StoreOptions();

  @Option(
      names = "--update-endpoint",
      paramLabel = "URL",
      order = 91,
      description = "Where the endpoint takes updates or graphs, if elsewhere.")
  @Nullable String updateEndpoint;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      order = 91,
      description = {
        "Who writes to the endpoint; the password is in $DEMARCHE_PASSWORD.",
        "A token in $DEMARCHE_TOKEN is sent instead when there is one."
      })
  @Nullable String user;

  /** Whether this is an endpoint. */
  boolean isRemote() {
    return where.endpoint != null;
  }

  /** Opens a store, made where there is none. */
  EditableStore open() {
    return where.endpoint == null ? Store.open(where.directory()) : remote(where.endpoint);
  }

  /** Opens a store that is there. */
  EditableStore openExisting() {
    return where.endpoint == null ? Store.openExisting(where.directory()) : remote(where.endpoint);
  }

  /** Asks the store that was opened. */
  Source source(EditableStore store) {
    return switch (store) {
      case Store own -> new StoreSource(own);
      case RemoteStore remote -> EndpointSource.at(String.valueOf(where.endpoint), credentials());
    };
  }

  private RemoteStore remote(String endpoint) {
    String update = updateEndpoint == null ? endpoint : updateEndpoint;
    return RemoteStore.at(
        new Endpoint(
            address("--update-endpoint", update), address("--endpoint", endpoint), credentials()));
  }

  private Credentials credentials() {
    String token = System.getenv("DEMARCHE_TOKEN");
    if (token != null && !token.isBlank()) {
      return new Credentials.Bearer(token.strip());
    }
    if (user == null) {
      return Credentials.NONE;
    }
    String password = System.getenv("DEMARCHE_PASSWORD");
    if (password == null) {
      throw CommandException.wrongUse("--user needs the password in $DEMARCHE_PASSWORD");
    }
    return new Credentials.Basic(user, password);
  }

  private static URI address(String option, String url) {
    try {
      URI uri = new URI(url);
      String scheme = String.valueOf(uri.getScheme());
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw CommandException.wrongUse(option + " is not an http(s) URL: " + Wording.printable(url));
  }
}
