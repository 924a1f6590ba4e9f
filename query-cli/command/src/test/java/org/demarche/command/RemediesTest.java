package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.command.console.ExitStatus;
import org.demarche.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command adds to what a library says is wrong: the option that mends it. */
class RemediesTest {
  @TempDir static Path shared;

  /** Nothing is written to it, so the tests share it. */
  private static Path store = Path.of("");

  @TempDir Path folder;

  @BeforeAll
  static void fill() {
    store = SmallStore.in(shared);
  }

  @Test
  void whereThereIsNoStoreTheCommandThatMakesOneThere() {
    Path absent = folder.resolve("50%s absent");
    assertThat(unreachable("said", "--store", absent.toString()))
        .isEqualTo(
            "demarche: no store at %s; make one with: demarche load ARTICLES --store %s",
            absent, absent);
  }

  @Test
  void whereAnotherProcessHasTheStoreAnEndpoint() throws IOException, InterruptedException {
    try (Store open = Store.openExisting(store);
        DemarcheProcess other =
            DemarcheProcess.start(folder, "said", "--store", store.toString())) {
      assertThat(open.dataset()).isNotNull();
      other.awaitEnd();
      assertThat(other.said())
          .isEqualTo(
              "demarche: the store at %s is in use by another process; ask a running server with"
                  + " --endpoint URL instead%n",
              store);
    }
  }

  @Test
  void whereTheStoreHasArticlesALoadWithoutTheBulkLoader() throws IOException {
    assertThat(unreachable("load", article(), "--bulk", "--store", store.toString()))
        .endsWith(" has articles already, and the bulk loader needs none; load without --bulk");
  }

  @Test
  void whereTheEndpointWantsToKnowWhoWritesTheUser() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/graphs";
      assertThat(unreachable("load", article(), "--endpoint", url))
          .endsWith("; give --user NAME and $DEMARCHE_PASSWORD, or $DEMARCHE_TOKEN");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whereThePortIsTakenAnotherPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(unreachable("serve", "--port", port, "--store", store.toString()))
          .isEqualTo("demarche: port %s is in use; choose another with --port", port);
    }
  }

  private String article() throws IOException {
    return Files.writeString(folder.resolve("a.txt"), "Title\n\nOslo said that it was fair.\n")
        .toString();
  }

  /** The one line that a command ends with. */
  private static String unreachable(String... line) {
    Ran ran = Ran.demarche(line);
    assertThat(ran.status()).as(ran.err()).isEqualTo(ExitStatus.UNREACHABLE);
    return ran.errLines().getLast();
  }
}
