package org.demarche.command.load;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.demarche.command.console.CommandException;
import org.demarche.command.option.HttpAddress;
import org.demarche.command.option.StoreOptions;
import org.demarche.questions.source.EndpointSource;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.StoreSource;
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
  /** Those that ask have the store open for a moment, one after the other. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

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

  /** Whether the command writes to an endpoint. */
  boolean isRemote() {
    return where.endpoint().isPresent();
  }

  /** Opens the store, and makes one where there is none. */
  EditableStore open() {
    Optional<URI> endpoint = where.endpoint();
    return endpoint.isPresent() ? remote(endpoint.get()) : Store.open(where.directory(), PATIENCE);
  }

  /** Opens the store; there must be one. */
  EditableStore openExisting() {
    Optional<URI> endpoint = where.endpoint();
    return endpoint.isPresent()
        ? remote(endpoint.get())
        : Store.openExisting(where.directory(), PATIENCE);
  }

  /** What was opened, as something that questions can be asked of. */
  QuerySource source(EditableStore store) {
    return switch (store) {
      case Store own -> StoreSource.over(own.dataset());
      case RemoteStore remote -> EndpointSource.at(where.endpoint().orElseThrow(), credentials());
    };
  }

  private RemoteStore remote(URI endpoint) {
    String update = updateEndpoint;
    URI writing = update == null ? endpoint : HttpAddress.of("--update-endpoint", update);
    return RemoteStore.at(new Endpoint(writing, endpoint, credentials()));
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
}
