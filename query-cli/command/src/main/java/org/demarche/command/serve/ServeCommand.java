package org.demarche.command.serve;

import java.util.concurrent.Callable;
import org.demarche.command.console.CommandException;
import org.demarche.command.console.Console;
import org.demarche.command.console.ExitStatus;
import org.demarche.command.console.Wording;
import org.demarche.command.option.StoreOptions;
import org.demarche.server.DemarcheServer;
import org.demarche.server.ServerOptions;
import org.demarche.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a store: web pages and a SPARQL endpoint. */
@Command(
    name = "serve",
    sortOptions = false,
    description = "Serves the store: web pages and a SPARQL endpoint. Ctrl-C ends it.")
public final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "3030",
      description = "Where to listen (default ${DEFAULT-VALUE}; 0 takes a free one).")
  int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "127.0.0.1 serves only this machine (default), 0.0.0.0 everybody.")
  String host = "127.0.0.1";

  @Mixin StoreOptions where = new StoreOptions();

  private final Console console;

  /** The command; it prints the address that it serves at. */
  public ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (where.endpoint().isPresent()) {
      throw CommandException.wrongUse("serve serves a store; --endpoint is for reading");
    }
    if (port < 0 || port > 65535) {
      throw CommandException.wrongUse("--port must be between 0 and 65535: " + port);
    }
    ServerOptions options = new ServerOptions(loopback(), port);
    try (Store store = Store.openExisting(where.directory());
        DemarcheServer server = DemarcheServer.start(store.dataset(), options)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, store), "end"));
      console.out().println("Demarche serves " + where.directory() + " at " + server.uri());
      console.out().println("SPARQL endpoint: " + server.sparql());
      console.out().println("Ctrl-C ends it.");
      console.out().flush();
      server.join();
    }
    return ExitStatus.DONE;
  }

  private boolean loopback() {
    return switch (host) {
      case "127.0.0.1", "localhost", "::1" -> true;
      case "0.0.0.0", "::", "*" -> false;
      default ->
          throw CommandException.wrongUse(
              "--host must be 127.0.0.1 or 0.0.0.0: " + Wording.printable(host));
    };
  }

  private static void end(DemarcheServer server, Store store) {
    server.close();
    store.close();
  }
}
