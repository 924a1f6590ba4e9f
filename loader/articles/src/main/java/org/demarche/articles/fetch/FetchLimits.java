package org.demarche.articles.fetch;

import java.time.Duration;

/**
 * How much one fetch may take.
 *
 * @param redirects how many redirects are followed
 * @param connect how long to wait for a connection and for the first byte
 * @param stall how long to wait for the next byte
 * @param total how long the whole body may take
 * @param bytes the longest body, as sent
 */
public record FetchLimits(
    int redirects, Duration connect, Duration stall, Duration total, long bytes) {
  /** Enough for a Common Crawl news file over a home line. */
  public static final FetchLimits STANDARD =
      new FetchLimits(
          5,
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          Duration.ofHours(1),
          4L * 1024 * 1024 * 1024);
}
