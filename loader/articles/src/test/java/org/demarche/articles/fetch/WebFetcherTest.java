package org.demarche.articles.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.articles.fetch.FetchException.FetchProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched, from a server of its own on the loopback address, and what is refused. */
class WebFetcherTest {
  private static final Charset LATIN_2 = Charset.forName("iso-8859-2");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final FetchLimits LIMITS = new FetchLimits(3, LONG, LONG, LONG, 10_000);

  private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch done = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final WebFetcher fetcher = new WebFetcher(true, LIMITS);
  private HttpServer server;

  private final AtomicBoolean passing = new AtomicBoolean();
  private final AtomicLong minutes = new AtomicLong();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    done.countDown();
    fetcher.close();
    server.stop(0);
    threads.close();
  }

  @Test
  void anAnswerComesWithItsCharsetAndWhereItIsFrom() throws Exception {
    pages.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=\"iso-8859-2\"");
          answer(exchange, 200, "Zażółć".getBytes(LATIN_2));
        });
    try (Fetched fetched = fetcher.fetch(address("/a#part"))) {
      assertThat(fetched.address().toString()).isEqualTo(address("/a"));
      assertThat(String.valueOf(fetched.charset())).isEqualTo("ISO-8859-2");
      assertThat(new String(fetched.body().readAllBytes(), LATIN_2)).isEqualTo("Zażółć");
    }
  }

  @Test
  void aCharsetThatNobodyKnowsIsAsNone() throws Exception {
    pages.put(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=none-such");
          answer(exchange, 200, new byte[] {'x'});
        });
    try (Fetched fetched = fetcher.fetch(address("/a"))) {
      assertThat(fetched.charset()).isNull();
    }
  }

  @Test
  void redirectsAreFollowedAsFarAsTheLimit() throws Exception {
    for (int i = 0; i < 4; i++) {
      redirect("/" + i, "/" + (i + 1));
    }
    text("/4", "There.");
    assertThat(body("/1")).isEqualTo("There.");
    assertRefused("/0", "redirects more than 3 times");
  }

  @Test
  void aCircleOfRedirectsEnds() {
    redirect("/a", "/b");
    redirect("/b", "/a");
    assertRefused("/a", "redirects more than 3 times");
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd, leads to a file: address",
    "ftp://127.0.0.1/x, leads to a ftp: address",
    "jar:file:/x.jar!/y, leads to a jar: address",
    "http://user:word@127.0.0.1/, is no web address",
    "'http://[', is no web address"
  })
  void aRedirectElsewhereThanToTheWebIsRefused(String location, String reason) {
    redirect("/a", location);
    assertRefused("/a", reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:9/",
        "http://localhost:9/",
        "http://[::1]:9/",
        "http://0.0.0.0:9/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://2130706433/",
        "http://0x7f.1/"
      })
  void privateAddressesAreRefusedUnlessAllowed(String address) {
    try (WebFetcher careful = new WebFetcher(false, LIMITS)) {
      assertThatThrownBy(() -> careful.fetch(address).close())
          .isInstanceOf(FetchException.class)
          .message()
          .containsAnyOf("which is no public address", "no host", "is no web address");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/latest/meta-data/", "//10.0.0.1/"})
  void aPublicServerCannotLeadToAPrivateOne(String location) {
    redirect("/feed", location);
    AddressPolicy policy =
        new AddressPolicy(a -> a.isLoopbackAddress() || AddressPolicy.isPublic(a));
    try (WebFetcher careful = new WebFetcher(policy, LIMITS, System::nanoTime)) {
      assertThatThrownBy(() -> body(careful, "/feed"))
          .isInstanceOf(FetchException.class)
          .hasMessageContaining("which is no public address")
          .hasMessageEndingWith(")")
          .hasFieldOrPropertyWithValue("problem", FetchProblem.PRIVATE_ADDRESS);
      assertThat(asked).contains("/feed");
    }
  }

  @Test
  void aRobotsFileThatForbidsIsHonoured() throws Exception {
    text(
        "/robots.txt",
        "User-agent: *\nDisallow: /private/\n\nUser-agent: demarche\nDisallow: /d/\n");
    text("/private/a", "For us.");
    text("/d/a", "Not for us.");
    assertThat(body("/private/a")).isEqualTo("For us.");
    assertRefused(
        "/d/a", "may not be fetched: " + address("/robots.txt") + " forbids it to robots");
    redirect("/b", "/d/a");
    assertRefused("/b", "may not be fetched");
    assertThat(asked).doesNotContain("/d/a").containsOnlyOnce("/robots.txt");
  }

  @Test
  void aServerWhoseRobotsFileFailsForbidsAll() {
    pages.put("/robots.txt", exchange -> answer(exchange, 503, new byte[0]));
    text("/a", "x");
    assertRefused("/a", "may not be fetched");
    assertThat(asked).doesNotContain("/a");
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() throws Exception {
    pages.put(
        "/a",
        exchange -> {
          boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          boolean dated = exchange.getRequestHeaders().containsKey("If-Modified-Since");
          exchange.getResponseHeaders().add("ETag", "\"v1\"");
          exchange.getResponseHeaders().add("Last-Modified", "Tue, 14 May 2024 10:00:00 GMT");
          answer(exchange, known && dated ? 304 : 200, new byte[] {'x'});
        });
    Validators validators;
    try (Fetched first = fetcher.fetch(address("/a"))) {
      validators = first.validators();
    }
    assertThat(validators).isEqualTo(new Validators("\"v1\"", "Tue, 14 May 2024 10:00:00 GMT"));
    assertThat(fetcher.fetchIfChanged(address("/a"), validators)).isEmpty();
    Optional<Fetched> again = fetcher.fetchIfChanged(address("/a"), new Validators("\"v0\"", null));
    assertThat(again).isPresent();
    again.get().close();
  }

  @Test
  void aStatusOtherThanSuccessIsNamed() {
    assertRefused("/none", "cannot be fetched: HTTP status 404");
    pages.put("/here", exchange -> answer(exchange, 302, new byte[0]));
    assertRefused("/here", "cannot be fetched: HTTP status 302");
  }

  @Test
  void aBodyWithoutEndIsGivenUpAtTheLimit() throws Exception {
    pages.put(
        "/long",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (done.getCount() > 0) {
              out.write(new byte[1000]);
            }
          }
        });
    assertThatThrownBy(() -> body("/long"))
        .isInstanceOf(FetchException.class)
        .hasMessage("is longer than 10000 bytes and was given up");
  }

  @Test
  void aServerThatStopsInTheMiddleIsGivenUp() throws Exception {
    pages.put(
        "/stalls",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("Beginning".getBytes(StandardCharsets.US_ASCII));
          exchange.getResponseBody().flush();
          await();
          exchange.close();
        });
    try (WebFetcher careful = timed(new FetchLimits(3, LONG, LONG, Duration.ofDays(1), 10_000));
        Fetched fetched = careful.fetch(address("/stalls"))) {
      assertThat(fetched.body().readNBytes(9))
          .asString(StandardCharsets.US_ASCII)
          .isEqualTo("Beginning");
      passing.set(true);
      assertThatThrownBy(() -> fetched.body().read())
          .isInstanceOf(FetchException.class)
          .hasMessage("took too long and was given up after 9 bytes");
    }
  }

  @Test
  void aServerThatDripsIsGivenUp() throws Exception {
    pages.put(
        "/drips",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (done.getCount() > 0) {
              out.write('x');
              out.flush();
              Thread.sleep(50);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (WebFetcher careful = timed(new FetchLimits(3, LONG, Duration.ofDays(1), LONG, 10_000));
        Fetched fetched = careful.fetch(address("/drips"))) {
      assertThat(fetched.body().read()).isEqualTo('x');
      passing.set(true);
      assertThatThrownBy(() -> fetched.body().readAllBytes())
          .isInstanceOf(FetchException.class)
          .hasMessageStartingWith("took too long and was given up after");
    }
  }

  /** Time stands still until it is made to pass; then each look at the clock is minutes later. */
  private WebFetcher timed(FetchLimits limits) {
    return new WebFetcher(
        AddressPolicy.of(true),
        limits,
        () -> TimeUnit.MINUTES.toNanos(minutes.addAndGet(passing.get() ? 3 : 0)));
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() {
    text("/robots.txt", "");
    pages.put("/silent", exchange -> await());
    // The network's own clock runs as it does; with less a slow machine could miss the connection.
    Duration some = Duration.ofSeconds(5);
    try (WebFetcher hasty = new WebFetcher(true, new FetchLimits(3, some, LONG, LONG, 10_000))) {
      assertThatThrownBy(() -> body(hasty, "/silent"))
          .isInstanceOf(FetchException.class)
          .hasMessageEndingWith("within 5 seconds");
    }
  }

  @Test
  void aBodyThatBreaksOffIsNoWholeOne() throws Exception {
    pages.put(
        "/cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(new byte[40]);
          exchange.getResponseBody().flush();
          await();
          exchange.close();
        });
    try (Fetched fetched = fetcher.fetch(address("/cut"))) {
      assertThat(fetched.body().readNBytes(40)).hasSize(40);
      // What has come is lost to a reader who asks for it only when the line has broken.
      done.countDown();
      assertThatThrownBy(() -> fetched.body().read())
          .isInstanceOf(FetchException.class)
          .hasMessage("cannot be fetched: broke off after 40 bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "http:///x", "http://a b/", "https:x", "http://ho st"})
  void whatIsNoAddressIsNamed(String address) {
    assertThatThrownBy(() -> fetcher.fetch(address).close())
        .isInstanceOf(FetchException.class)
        .message()
        .containsAnyOf("is no web address", "no host");
  }

  private void assertRefused(String path, String reason) {
    assertThatThrownBy(() -> body(path))
        .isInstanceOf(FetchException.class)
        .hasMessageStartingWith(reason);
  }

  private String body(String path) throws IOException, InterruptedException {
    return body(fetcher, path);
  }

  private String body(WebFetcher by, String path) throws IOException, InterruptedException {
    try (Fetched fetched = by.fetch(address(path))) {
      return new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void text(String path, String text) {
    pages.put(path, exchange -> answer(exchange, 200, text.getBytes(StandardCharsets.UTF_8)));
  }

  private void redirect(String path, String to) {
    pages.put(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", to);
          answer(exchange, 302, new byte[0]);
        });
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    HttpHandler page = pages.get(path);
    if (page == null) {
      answer(exchange, 404, new byte[0]);
    } else {
      page.handle(exchange);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean empty = body.length == 0 || status == 304;
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void await() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
