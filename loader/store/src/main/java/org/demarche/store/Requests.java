package org.demarche.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sends requests that may be sent again, and does so with growing pauses when the server is busy,
 * starts anew or breaks the connection.
 */
final class Requests implements AutoCloseable {
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 502, 503, 504);
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);
  private static final long LONGEST_PAUSE_MILLIS = 30_000;
  // A server that never answered is more likely misnamed than busy.
  private static final int FIRST_TRIES = 3;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final Credentials credentials;
  private final RetryPolicy retries;
  private volatile boolean answered;

  Requests(Credentials credentials, RetryPolicy retries) {
    this.credentials = credentials;
    this.retries = retries;
  }

  /** An answer that is no passing trouble. */
  record ServerAnswer(int status, String body) {
    boolean isSuccess() {
      return status / 100 == 2;
    }

    /** The first line of what the server says, for the user. */
    String reason() {
      String text = body.substring(0, Math.min(body.length(), 400));
      String line =
          text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
      return "HTTP status " + status + (line.isEmpty() || line.startsWith("<") ? "" : ", " + line);
    }
  }

  /**
   * Sends a request until it is answered.
   *
   * @throws StoreException when it is not, after all tries
   */
  ServerAnswer send(HttpRequest.Builder request) {
    credentials.header().ifPresent(value -> request.setHeader("Authorization", value));
    HttpRequest ready = request.timeout(LONGEST_ANSWER).build();
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> response =
            client.send(ready, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        answered = true;
        ServerAnswer answer = new ServerAnswer(response.statusCode(), response.body());
        if (!PASSING.contains(answer.status())) {
          return answer;
        }
        if (attempt >= retries.tries()) {
          throw new StoreException(name(ready.uri()) + ": " + answer.reason());
        }
        pause(attempt, retryAfter(response));
      } catch (IOException e) {
        if (attempt >= (answered ? retries.tries() : Math.min(retries.tries(), FIRST_TRIES))) {
          throw new StoreException(name(ready.uri()) + ": no connection", e);
        }
        pause(attempt, 0);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  static String name(URI address) {
    return "endpoint " + address;
  }

  private static long retryAfter(HttpResponse<?> response) {
    try {
      return response.headers().firstValue("Retry-After").map(Long::parseLong).orElse(0L) * 1000;
    } catch (NumberFormatException e) {
      // A date; our own pauses do.
      return 0;
    }
  }

  private void pause(int attempt, long wanted) {
    long doubled = retries.firstPause().toMillis() << Math.min(attempt - 1, 16);
    long spread = ThreadLocalRandom.current().nextLong(doubled / 4 + 1);
    try {
      Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, Math.max(wanted, doubled + spread)));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static StoreException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StoreException("interrupted", e);
  }

  @Override
  public void close() {
    client.close();
  }
}
