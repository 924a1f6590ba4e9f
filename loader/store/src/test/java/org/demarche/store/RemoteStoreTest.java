package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.auth.Auth;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteStoreTest {
  private static final String A = Graphs.iri("a");
  private static final String B = Graphs.iri("b");
  private static final RetryPolicy QUICK = new RetryPolicy(9, Duration.ofMillis(1));
  private static final String STORY =
      "Oslo said that the quota was fair. The ministers of both coastal states met in the harbour"
          + " office on Tuesday and talked for five hours about the mackerel, which swim further"
          + " north each summer, and about the boats that follow them there.";

  @TempDir Path folder;
  private final DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
  private FusekiServer server = FusekiServer.create().port(0).build();

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void loadsReplacesAndRemovesLikeAStoreOfOurOwn() {
    server = started(FusekiServer.create().add("/ds", graphs));
    try (RemoteStore remote = RemoteStore.at(endpoint("ds", Credentials.NONE), QUICK)) {
      assertThat(remote.put(List.of(Graphs.of("a", STORY), Graphs.of("b", STORY + " They ate."))))
          .isEqualTo(new LoadCounts(2, 0, 0, 1, 2));
      assertThat(remote.put(List.of(Graphs.of("a", STORY))))
          .isEqualTo(new LoadCounts(0, 0, 1, 0, 0));
      assertThat(remote.stored(Set.of(A, B))).containsOnlyKeys(A, B);
      assertThat(remote.put(List.of(Graphs.of("a", "Oslo said that the toll was high."))).changed())
          .isEqualTo(1);
      remote.remove(List.of(B));
    }
    assertThat(size(B)).isZero();
    assertThat(size(A))
        .isEqualTo(Graphs.of("a", "Oslo said that the toll was high.").model().size());
    assertThat(size(Store.REFERENCE_GRAPH)).isPositive();
    // What is left of the links is that by which the article is found again.
    assertThat(size(Store.NEAR_DUPLICATES_GRAPH)).isZero();
  }

  @Test
  void anArticleIsInWholeThoughTheLineBreaksAndTheServerIsBusy() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    Filter busy =
        (request, response, chain) -> {
          if (requests.incrementAndGet() % 4 == 0) {
            ((HttpServletResponse) response).setHeader("Retry-After", "0");
            ((HttpServletResponse) response).sendError(503);
          } else {
            chain.doFilter(request, response);
          }
        };
    server = started(FusekiServer.create().add("/ds", graphs).addFilter("/*", busy));
    try (UnsteadyLine line = UnsteadyLine.to(server.getPort());
        RemoteStore remote = RemoteStore.at(endpoint(line.port(), "ds", Credentials.NONE), QUICK)) {
      for (int i = 0; i < 12; i++) {
        remote.put(List.of(Graphs.of("a" + i, STORY + " " + i)));
      }
      assertThat(line.broken()).isGreaterThanOrEqualTo(3);
    }
    assertThat(requests.get()).isGreaterThan(12);
    for (int i = 0; i < 12; i++) {
      assertThat(size(Graphs.iri("a" + i)))
          .isEqualTo(Graphs.of("a" + i, STORY + " " + i).model().size());
    }
  }

  @Test
  void aServerThatTakesOnlyGraphsGetsGraphs() {
    server =
        started(
            FusekiServer.create()
                .add("/ds", DataService.newBuilder(graphs).addEndpoint(Operation.GSP_RW, "data")));
    try (RemoteStore remote = RemoteStore.at(endpoint("ds/data", Credentials.NONE), QUICK)) {
      assertThat(remote.put(List.of(Graphs.of("a", STORY), Graphs.of("b", STORY))).added())
          .isEqualTo(2);
      assertThat(remote.put(List.of(Graphs.of("a", STORY))).same()).isEqualTo(1);
      remote.remove(List.of(B, Graphs.iri("none")));
    }
    assertThat(size(A)).isEqualTo(Graphs.of("a", STORY).model().size());
    assertThat(size(B)).isZero();
  }

  @Test
  void whoWritesIsTold() throws IOException {
    Path passwords = Files.writeString(folder.resolve("passwords"), "editor: secret,write\n");
    server =
        started(
            FusekiServer.create()
                .add(
                    "/ds",
                    DataService.newBuilder(graphs)
                        .setAuthPolicy(Auth.policyAllowSpecific("editor"))
                        .addEndpoint(Operation.Query)
                        .addEndpoint(Operation.Update))
                .passwordFile(passwords.toString())
                .auth(AuthScheme.BASIC));
    Credentials wrong = new Credentials.Basic("editor", "guess");
    try (RemoteStore remote = RemoteStore.at(endpoint("ds", wrong), QUICK)) {
      assertThatThrownBy(() -> remote.put(List.of(Graphs.of("a", STORY))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("HTTP status 401")
          .extracting(e -> ((StoreException) e).problem())
          .isEqualTo(StoreException.StoreProblem.UNAUTHORIZED);
    }
    Credentials right = new Credentials.Basic("editor", "secret");
    try (RemoteStore remote = RemoteStore.at(endpoint("ds", right), QUICK)) {
      assertThat(remote.put(List.of(Graphs.of("a", STORY))).added()).isEqualTo(1);
    }
    assertThat(right).hasToString("Basic[user=editor]");
  }

  @Test
  void aServerThatOnlyReadsAndOneThatIsNotThereAreOneLine() throws IOException {
    server =
        started(
            FusekiServer.create()
                .add("/ds", DataService.newBuilder(graphs).addEndpoint(Operation.Query)));
    try (RemoteStore remote = RemoteStore.at(endpoint("ds", Credentials.NONE), QUICK)) {
      assertThatThrownBy(() -> remote.put(List.of(Graphs.of("a", STORY))))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is the address right?");
    }
    // A port that is taken, so that nobody else gets it, and at which nobody listens.
    try (Socket taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Endpoint nobody = endpoint(taken.getLocalPort(), "ds", Credentials.NONE);
      try (RemoteStore remote = RemoteStore.at(nobody, QUICK)) {
        assertThatThrownBy(() -> remote.stored(List.of(A)))
            .isInstanceOf(StoreException.class)
            .hasMessage("endpoint " + nobody.query() + ": no connection");
      }
    }
  }

  private static FusekiServer started(FusekiServer.Builder builder) {
    return builder.port(0).loopback(true).build().start();
  }

  private Endpoint endpoint(String path, Credentials credentials) {
    return endpoint(server.getPort(), path, credentials);
  }

  private static Endpoint endpoint(int port, String path, Credentials credentials) {
    URI address = URI.create("http://127.0.0.1:" + port + "/" + path);
    return new Endpoint(address, address, credentials);
  }

  private long size(String graph) {
    Node name = NodeFactory.createURI(graph);
    return Txn.calculateRead(graphs, () -> (long) graphs.getGraph(name).size());
  }
}
