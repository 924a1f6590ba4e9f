package org.demarche.server;

import java.net.BindException;
import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.DatasetGraph;
import org.demarche.questions.source.StoreSource;

/**
 * A read-only Fuseki server over a store: SPARQL query and graph reading below {@code /demarche},
 * and a start page. Updates and federated queries are refused, and a query has half a minute.
 */
public final class DemarcheServer implements AutoCloseable {
  private static final String FIRST_ROW_AND_TOTAL_MILLIS = "10000,30000";

  private final FusekiServer server;

  private DemarcheServer(FusekiServer server) {
    this.server = server;
  }

  /**
   * Starts a server; it runs until closed. The dataset stays open afterwards.
   *
   * @throws ServerException when the port is in use or the server does not start for another reason
   */
  public static DemarcheServer start(Dataset dataset, ServerOptions options) {
    DatasetGraph graphs = dataset.asDatasetGraph();
    graphs.getContext().set(ARQ.httpServiceAllowed, false);
    graphs.getContext().set(ARQ.queryTimeout, FIRST_ROW_AND_TOTAL_MILLIS);
    DataService.Builder service =
        DataService.newBuilder(graphs)
            .addEndpoint(Operation.Query)
            .addEndpoint(Operation.Query, "sparql")
            .addEndpoint(Operation.GSP_R, "data");
    FusekiServer server =
        FusekiServer.create()
            .port(options.port())
            .loopback(options.loopback())
            .add("/demarche", service)
            .registerOperation(Operation.Query, new GuardedQuery())
            .enablePing(true)
            .addFilter("/$/*", new AdminGuard())
            .addServlet("/*", new StartPage(StoreSource.over(dataset)))
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      server.stop();
      throw failure(options.port(), e);
    }
    return new DemarcheServer(server);
  }

  private static ServerException failure(int port, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new ServerException(
            ServerException.ServerProblem.PORT_IN_USE, "port " + port + " is in use", failure);
      }
    }
    return new ServerException(
        ServerException.ServerProblem.OTHER, "the server does not start: " + failure, failure);
  }

  /** The start page's address. */
  public URI uri() {
    return URI.create("http://localhost:" + server.getPort() + "/");
  }

  /** The SPARQL endpoint's address. */
  public URI sparql() {
    return uri().resolve("demarche/sparql");
  }

  /** Waits until the server ends. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    server.stop();
  }
}
