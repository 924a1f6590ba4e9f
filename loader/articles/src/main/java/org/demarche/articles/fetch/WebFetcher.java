package org.demarche.articles.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fetches web addresses: redirects followed a few times and each checked anew, robots.txt honoured,
 * private addresses refused unless allowed, size and time bounded. Safe for use by many threads.
 */
public final class WebFetcher implements AutoCloseable {
  /** The name that a robots.txt can speak to. */
  static final String ROBOT_NAME = "demarche";

  private static final String USER_AGENT = "Demarche/0.1 (+https://w3id.org/demarche/)";
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{1,40})", Pattern.CASE_INSENSITIVE);

  private final FetchLimits limits;
  private final AddressPolicy policy;
  private final LongSupplier clock;
  private final Robots robots = new Robots(this::robots);
  private final HttpClient client;

  /**
   * A fetcher.
   *
   * @param allowPrivate whether loopback, link-local and private addresses may be fetched too
   * @param limits how much one fetch may take
   */
  public WebFetcher(boolean allowPrivate, FetchLimits limits) {
    this(AddressPolicy.of(allowPrivate), limits, System::nanoTime);
  }

  /** A fetcher that reads from a clock how long a body takes; the network has its own. */
  WebFetcher(AddressPolicy policy, FetchLimits limits, LongSupplier clock) {
    this.limits = limits;
    this.policy = policy;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Opens what an address names.
   *
   * @param address an http or https address
   * @return the answer, to be closed
   * @throws FetchException with the line to show
   * @throws InterruptedException when the thread is
   */
  public Fetched fetch(String address) throws FetchException, InterruptedException {
    return fetchIfChanged(address, Validators.NONE)
        .orElseThrow(() -> new FetchException("answered with HTTP status 304 unasked"));
  }

  /**
   * Opens what an address names, unless it is as it was.
   *
   * @param address an http or https address
   * @param known the validators of the last answer
   * @return the answer, to be closed, or empty when it has not changed
   * @throws FetchException with the line to show
   * @throws InterruptedException when the thread is
   */
  public Optional<Fetched> fetchIfChanged(String address, Validators known)
      throws FetchException, InterruptedException {
    URI uri = parse(address);
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      policy.check(uri);
      robots.check(uri);
      HttpResponse<InputStream> response = send(uri, known);
      int status = response.statusCode();
      if (status == 200) {
        return Optional.of(opened(response, uri));
      }
      close(response);
      if (status == 304) {
        return Optional.empty();
      }
      Optional<String> location = response.headers().firstValue("Location");
      if (status < 300 || status > 399 || location.isEmpty()) {
        throw new FetchException("cannot be fetched: HTTP status " + status);
      }
      uri = resolve(uri, location.get());
    }
    throw new FetchException("redirects more than " + limits.redirects() + " times");
  }

  private Fetched opened(HttpResponse<InputStream> response, URI uri) {
    Validators validators =
        new Validators(
            response.headers().firstValue("ETag").orElse(null),
            response.headers().firstValue("Last-Modified").orElse(null));
    String type = response.headers().firstValue("Content-Type").orElse("");
    InputStream body = new BoundedBody(response.body(), limits, clock);
    return new Fetched(uri, charset(type), validators, body);
  }

  private Robots.RobotsAnswer robots(URI robots) throws FetchException, InterruptedException {
    URI uri = robots;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      policy.check(uri);
      HttpResponse<InputStream> response = send(uri, Validators.NONE);
      try (InputStream body = new BoundedBody(response.body(), limits, clock)) {
        Optional<String> location = response.headers().firstValue("Location");
        boolean redirect = response.statusCode() / 100 == 3 && location.isPresent();
        if (!redirect) {
          boolean found = response.statusCode() == 200;
          String text =
              found ? new String(body.readNBytes(Robots.MAX_BYTES), StandardCharsets.UTF_8) : "";
          return new Robots.RobotsAnswer(response.statusCode(), text);
        }
        uri = resolve(uri, location.get());
      } catch (IOException e) {
        throw new FetchException("cannot be fetched: " + robots + " broke off", e);
      }
    }
    // Too many redirects count as no robots.txt (RFC 9309, section 2.3.1.2).
    return new Robots.RobotsAnswer(404, "");
  }

  private HttpResponse<InputStream> send(URI uri, Validators known)
      throws FetchException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(limits.connect())
            .header("User-Agent", USER_AGENT)
            // A compressed answer is told by its first bytes, as a compressed file is.
            .header("Accept-Encoding", "gzip");
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (HttpConnectTimeoutException | ConnectException e) {
      throw new FetchException("cannot be fetched: no connection to " + uri.getAuthority(), e);
    } catch (HttpTimeoutException e) {
      throw new FetchException(
          "cannot be fetched: no answer from "
              + uri.getAuthority()
              + " within "
              + limits.connect().toSeconds()
              + " seconds",
          e);
    } catch (IOException | IllegalArgumentException e) {
      throw new FetchException("cannot be fetched: " + e.getMessage(), e);
    }
  }

  private static void close(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      body.skipNBytes(0);
    } catch (IOException e) {
      // Nothing was wanted of it.
      return;
    }
  }

  private static URI parse(String address) throws FetchException {
    try {
      URI uri = new URI(address.strip().replace(" ", "%20")).normalize();
      // A fragment is for the reader's eyes; what is fetched is the whole.
      int hash = uri.toString().indexOf('#');
      return hash < 0 ? uri : new URI(uri.toString().substring(0, hash));
    } catch (URISyntaxException e) {
      throw new FetchException("is no web address: " + e.getReason(), e);
    }
  }

  private static URI resolve(URI from, String location) throws FetchException {
    try {
      return from.resolve(parse(location));
    } catch (IllegalArgumentException e) {
      throw new FetchException("redirects to what is no web address", e);
    }
  }

  private static @Nullable Charset charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    if (!matcher.find()) {
      return null;
    }
    try {
      return Charset.forName(matcher.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
