package org.demarche.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the graph is. */
final class StoreOptions {
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

  Path directory() {
    return Path.of(store);
  }

  Source open() {
    return endpoint == null ? StoreSource.at(directory()) : EndpointSource.at(endpoint);
  }
}
