package org.demarche.store;

import java.time.Duration;

/**
 * How to go on when a server is busy or a connection breaks.
 *
 * @param tries how often a request is sent at most
 * @param firstPause how long to wait before the second try; it doubles from try to try
 */
public record RetryPolicy(int tries, Duration firstPause) {
  /** About two minutes in all. */
  public static final RetryPolicy STANDARD = new RetryPolicy(9, Duration.ofMillis(500));
}
