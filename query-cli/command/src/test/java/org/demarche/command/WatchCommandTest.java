package org.demarche.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Fjord Times</title><language>en</language>
        <item><guid>https://fjord.example/1</guid><title>Toll</title>
          <description>Reykjavik said that the toll was high.</description></item>
      </channel></rss>
      """;

  @TempDir Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void whatAppearsInFoldersAndFeedsIsLoadedUntilStopped() throws IOException, InterruptedException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    String store = folder.resolve("store").toString();
    AtomicInteger sent = new AtomicInteger();
    AtomicInteger unchanged = new AtomicInteger();
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/feed.xml",
        exchange -> {
          if ("\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
          } else {
            sent.incrementAndGet();
            byte[] bytes = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    web.start();
    String feed = "http://127.0.0.1:" + web.getAddress().getPort() + "/feed.xml";
    try (DemarcheProcess watch =
        DemarcheProcess.start(
            folder,
            "watch",
            inbox.toString(),
            feed,
            "--allow-private",
            "--every",
            "1",
            "--language",
            "en",
            "--store",
            store)) {
      await(watch, () -> unchanged.get() >= 1);
      Files.writeString(inbox.resolve("one.txt"), "Oslo said that the quota was fair.");
      await(watch, () -> said(store).contains("the quota was fair"));
      watch.end();
      assertThat(watch.said()).contains("1 new").doesNotContain("Exception");
    } finally {
      web.stop(0);
    }
    assertThat(sent).hasValue(1);
    assertThat(said(store)).contains("the toll was high", "the quota was fair");
  }

  private static String said(String store) {
    // While the watch has the store open this says so, and nothing else.
    return Ran.demarche("said", "--format", "csv", "--store", store).out();
  }

  private static void await(DemarcheProcess watch, BooleanSupplier condition)
      throws InterruptedException, IOException {
    while (!condition.getAsBoolean()) {
      assertThat(watch.isAlive()).as(watch.said()).isTrue();
      Thread.sleep(200);
    }
  }
}
