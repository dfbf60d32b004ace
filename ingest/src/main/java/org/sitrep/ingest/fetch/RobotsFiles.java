package org.sitrep.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the robots.txt of each server says (RFC 9309), asked once a day: a server that has none
 * allows all, one that cannot answer allows nothing for a while.
 */
final class RobotsFiles {
  /** More is cut off, as the standard has it. */
  static final int LARGEST = 500 << 10;

  private static final int MOST_SERVERS = 20_000;
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_WITHOUT_ANSWER = Duration.ofMinutes(10);
  private static final int OK = 200;

  private final String robot;
  private final InstantSource clock;
  private final Map<String, Server> servers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Server> eldest) {
          return size() > MOST_SERVERS;
        }
      };

  /** Fetches a robots.txt itself, without asking for leave. */
  interface Loading {
    Answer load(URI robots) throws InterruptedException;
  }

  /**
   * What may be done.
   *
   * @param hindrance why it may not be fetched; null where it may
   * @param delay between requests, as the server asks; zero where it does not
   */
  record Verdict(Answer.@Nullable Hindered hindrance, Duration delay) {}

  RobotsFiles(String robot, InstantSource clock) {
    this.robot = robot;
    this.clock = clock;
  }

  /** Whether an address may be fetched; loads the file of its server where it is not known. */
  Verdict of(URI address, Loading loading) throws InterruptedException {
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    Server server;
    synchronized (servers) {
      server = servers.computeIfAbsent(origin, new_ -> new Server());
    }
    server.lock.lockInterruptibly();
    try {
      if (!clock.instant().isBefore(server.until)) {
        load(server, URI.create(origin + "/robots.txt"), loading);
      }
      return server.verdict(address);
    } finally {
      server.lock.unlock();
    }
  }

  private void load(Server server, URI file, Loading loading) throws InterruptedException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    server.rules = null;
    server.without = null;
    Duration kept = KEPT;
    switch (loading.load(file)) {
      case Answer.Content content ->
          server.rules =
              parser.parseContent(
                  file.toString(), content.body(), "text/plain", java.util.List.of(robot));
      case Answer.Unusual(int status) -> server.rules = parser.failedFetch(status);
      case Answer.Hindered hindered -> server.without = hindered;
      case Answer.Busy(int status, var pause) -> {
        server.without = new Answer.Hindered(Hindrance.STATUS, "robots.txt: status " + status);
        kept = pause.orElse(KEPT_WITHOUT_ANSWER);
      }
      case Answer.Gone gone -> server.rules = parser.failedFetch(410);
      case Answer.NotModified odd -> server.rules = parser.failedFetch(OK);
    }
    BaseRobotRules rules = server.rules;
    boolean without = rules == null || rules.isDeferVisits();
    if (without && kept.equals(KEPT)) {
      kept = KEPT_WITHOUT_ANSWER;
    }
    server.until = clock.instant().plus(kept);
  }

  private static final class Server {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable BaseRobotRules rules;
    private Answer.@Nullable Hindered without;
    private Instant until = Instant.MIN;

    Verdict verdict(URI address) {
      if (without != null) {
        return new Verdict(without, Duration.ZERO);
      }
      BaseRobotRules known = rules;
      if (known == null || !known.isAllowed(address.toString())) {
        return new Verdict(
            new Answer.Hindered(Hindrance.ROBOTS, address.getRawPath() + " is not allowed"),
            Duration.ZERO);
      }
      return new Verdict(null, Duration.ofMillis(Math.max(0, known.getCrawlDelay())));
    }
  }
}
