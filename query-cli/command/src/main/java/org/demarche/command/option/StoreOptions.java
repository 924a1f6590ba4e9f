package org.demarche.command.option;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.questions.source.EndpointSource;
import org.demarche.questions.source.QuerySource;
import org.demarche.questions.source.StoreSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The store or endpoint that a command works with. */
public final class StoreOptions {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      order = 90,
      defaultValue = "${env:DEMARCHE_STORE:-${sys:user.home}/.demarche/store}",
      description = "The store (default ~/.demarche/store, or $DEMARCHE_STORE).")
  String store = "";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      order = 91,
      description = "Use this SPARQL endpoint instead of a store.")
  @Nullable String endpoint;

  /** The folder of the store. */
  public Path directory() {
    return Path.of(store);
  }

  /**
   * The address of the endpoint; empty when a store is used.
   *
   * @throws org.demarche.command.console.CommandException when it is no address
   */
  public Optional<URI> endpoint() {
    return Optional.ofNullable(endpoint).map(url -> HttpAddress.of("--endpoint", url));
  }

  /** Opens the store or endpoint that questions are asked of. */
  public QuerySource open() {
    Optional<URI> address = endpoint();
    return address.isPresent() ? EndpointSource.at(address.get()) : StoreSource.at(directory());
  }
}
