package org.demarche.articles.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What hosts allow robots to fetch (RFC 9309), asked once a host. Safe for use by many threads. */
final class Robots {
  /** The longest robots.txt that is looked at, which is what the RFC asks for at the least. */
  static final int MAX_BYTES = 512_000;

  private final Map<String, BaseRobotRules> rules = new ConcurrentHashMap<>();
  private final Source source;

  /** Gets a robots.txt. */
  interface Source {
    /**
     * What a host answers.
     *
     * @return its status and text
     * @throws FetchException when it cannot be asked
     */
    RobotsAnswer get(URI robots) throws FetchException, InterruptedException;
  }

  /**
   * An answer to the question for a robots.txt.
   *
   * @param status the HTTP status
   * @param text the first bytes, empty unless the status is 200
   */
  record RobotsAnswer(int status, String text) {}

  Robots(Source source) {
    this.source = source;
  }

  void check(URI address) throws FetchException, InterruptedException {
    if (address.getRawPath() != null && address.getRawPath().equals("/robots.txt")) {
      return;
    }
    URI robots = address.resolve("/robots.txt");
    String origin = robots.toString().toLowerCase(Locale.ROOT);
    BaseRobotRules known = rules.get(origin);
    if (known == null) {
      known = ask(robots);
      rules.put(origin, known);
    }
    if (!known.isAllowed(address.toString())) {
      throw new FetchException("may not be fetched: " + robots + " forbids it to robots");
    }
  }

  private BaseRobotRules ask(URI robots) throws FetchException, InterruptedException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    RobotsAnswer answer = source.get(robots);
    if (answer.status() == 200) {
      return parser.parseContent(
          robots.toString(),
          answer.text().getBytes(StandardCharsets.UTF_8),
          "text/plain",
          List.of(WebFetcher.ROBOT_NAME));
    }
    // The RFC: a robots.txt that is not there allows all, one that cannot be had now allows
    // nothing.
    return parser.failedFetch(answer.status());
  }
}
