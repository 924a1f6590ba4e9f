package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.command.console.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad inputs among good ones: the good ones are in, and each bad one is named with its reason. */
class BadInputsTest {
  private static final long UNPACKED = 80_000_000;

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private String store = "";

  @BeforeEach
  void places() throws IOException {
    folder = Files.createDirectory(temporary.resolve("inputs"));
    store = temporary.resolve("store").toString();
  }

  @Test
  void aFolderWithEveryKindOfThem() throws IOException {
    new MixedFolder(folder, 1, UNPACKED).write();
    Ran ran = Ran.demarche("load", "--store", store, folder.toString());
    assertThat(ran.status()).as(ran.err()).isEqualTo(ExitStatus.SOME_FAILED);
    assertNamed(ran, "cut.warc record 1 (https://wharf.example/x)", "is cut off before its end");
    assertNamed(ran, "bomb.zip", "a decompression bomb");
    assertNamed(ran, "entities.xml", "declares XML entities (line 1)");
    assertNamed(ran, "deep.html", "is a page without an article's text");
    assertNamed(ran, "latin.txt", "is not UTF-8 (at byte 7)");
    assertNamed(ran, "nul.txt", "is binary, not text (a NUL at offset 17)");
    assertNamed(ran, "zeros.gz", "is larger than 5 MB");
    assertNamed(ran, "loop", "links to a folder that it lies in");
    assertNamed(ran, "late.jsonl line 1", "has a date that is no day: '99999-01-01'");
    assertNamed(ran, "broken.jsonl line 2", "is not JSON");
    assertThat(ran.err()).doesNotContain("Exception", "\tat ");
    List<String> ids = ids();
    for (int kind = 0; kind < MixedFolder.KINDS; kind++) {
      assertThat(ids).contains("good-0-" + kind);
    }
    assertThat(ids)
        .as("what could be read of the bad ones is in too")
        .contains("b0-1", "b0-3", "b0-late", "b0-latin");
  }

  @Test
  void addressesThatLeadAstray() throws IOException {
    String good = Files.writeString(folder.resolve("good.txt"), "Ada Quist said no.").toString();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    try {
      String feed = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
      Ran ran = Ran.demarche("load", "--store", store, feed, good, "--allow-private");
      assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
      assertNamed(ran, "/feed", "leads to a file: address; only http and https are read");
    } finally {
      server.stop(0);
    }
    Ran ran = Ran.demarche("load", "--store", store, "http://169.254.169.254/latest", good);
    assertThat(ran.status()).isEqualTo(ExitStatus.SOME_FAILED);
    assertNamed(ran, "http://169.254.169.254/latest", "which is no public address");
    assertThat(ids()).containsExactly("good");
  }

  private static void assertNamed(Ran ran, String name, String reason) {
    assertThat(ran.errLines())
        .anyMatch(line -> line.contains(name + ": ") && line.contains(reason));
  }

  /** The ids of the articles in the store. */
  private List<String> ids() {
    Ran ran =
        Ran.demarche(
            "query",
            "-e",
            "SELECT ?id { ?a a dmr:Article ; dct:identifier ?id }",
            "--store",
            store,
            "--format",
            "csv");
    return ran.outLines().stream().skip(1).toList();
  }
}
