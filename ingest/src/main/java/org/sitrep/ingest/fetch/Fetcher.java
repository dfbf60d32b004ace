package org.sitrep.ingest.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Fetches addresses as a guest: asks robots.txt first, keeps its turn at each host, follows a few
 * redirects with the same care at every hop, and tells what came of it. For any number of threads.
 */
public final class Fetcher implements AutoCloseable {
  private static final int REDIRECTS_OF_ROBOTS = 5;

  private final FetchSettings settings;
  private final InstantSource clock;
  private final HostGates gates = new HostGates(System::nanoTime);
  private final Semaphore reading;
  private final Way open;
  private final Way guarded;

  /**
   * A fetcher that asks the resolver given.
   *
   * @param clock for what is kept and for Retry-After
   * @param names gives the addresses of hosts, before they are judged
   */
  public Fetcher(FetchSettings settings, InstantSource clock, DnsResolver names) {
    this(settings, clock, names, PublicAddresses::contains);
  }

  /** A fetcher with another notion of what is public. */
  Fetcher(
      FetchSettings settings,
      InstantSource clock,
      DnsResolver names,
      Predicate<InetAddress> isPublic) {
    this.settings = settings;
    this.clock = clock;
    this.reading = new Semaphore(settings.atOnce(), true);
    this.open = new Way(settings, new GuardedResolver(names, any -> true), clock);
    this.guarded = new Way(settings, new GuardedResolver(names, isPublic), clock);
  }

  /** Fetches it; nothing that a server does is an exception. */
  public Answer fetch(Ask ask) throws InterruptedException {
    return new Walk(ask, settings.redirects(), true).go();
  }

  @Override
  public void close() {
    open.transport().close();
    guarded.transport().close();
  }

  /**
   * How one class of sources reaches servers. What one may reach is never lent to another that may
   * not: neither a connection, nor what a server was found to allow, nor that it could not be
   * asked.
   */
  private record Way(Transport transport, RobotsFiles robots) {
    Way(FetchSettings settings, DnsResolver resolver, InstantSource clock) {
      this(new Transport(settings, resolver), new RobotsFiles(settings.robotName(), clock));
    }
  }

  /** One fetch from hop to hop. */
  private final class Walk {
    private final int mostHops;
    private final boolean asksRobots;
    private final Ask first;
    private final Way way;
    private Ask now;
    private boolean forGood = true;

    Walk(Ask first, int mostHops, boolean asksRobots) {
      this.first = first;
      this.way = first.privateAllowed() ? open : guarded;
      this.now = first;
      this.mostHops = mostHops;
      this.asksRobots = asksRobots;
    }

    Answer go() throws InterruptedException {
      for (int hop = 0; hop <= mostHops; hop++) {
        Duration delay = settings.hostDelay();
        if (asksRobots) {
          RobotsFiles.Verdict verdict = way.robots().of(now.address(), this::robotsFile);
          if (verdict.hindrance() != null) {
            return verdict.hindrance();
          }
          delay = verdict.delay().compareTo(delay) > 0 ? verdict.delay() : delay;
        }
        switch (send(delay)) {
          case Reply.Failed(Hindrance why, String detail) -> {
            return new Answer.Hindered(why, detail);
          }
          case Reply.Received received when isRedirect(received) -> {
            Optional<URI> target = target(received);
            if (target.isEmpty()) {
              return new Answer.Hindered(
                  Hindrance.ADDRESS,
                  "redirect to " + Objects.toString(received.location(), "nothing"));
            }
            forGood &= received.status() == 301 || received.status() == 308;
            now = now.at(target.get());
          }
          case Reply.Received received -> {
            return answer(received);
          }
        }
      }
      return new Answer.Hindered(Hindrance.REDIRECTS, "more than " + mostHops);
    }

    private Answer robotsFile(URI file) throws InterruptedException {
      Ask ask = new Ask(file, "text/plain, */*;q=0.5", null, null, first.privateAllowed());
      return new Walk(ask, REDIRECTS_OF_ROBOTS, false).go();
    }

    private Reply send(Duration delay) throws InterruptedException {
      String host = now.address().getHost();
      gates.enter(host);
      try {
        reading.acquire();
        try {
          return asksRobots
              ? way.transport().get(now, settings.largest(), false)
              : way.transport().get(now, RobotsFiles.LARGEST, true);
        } finally {
          reading.release();
        }
      } finally {
        gates.leave(host, delay);
      }
    }

    private Optional<URI> target(Reply.Received received) {
      return received.target().flatMap(location -> WebAddress.resolve(now.address(), location));
    }

    private static boolean isRedirect(Reply.Received received) {
      return switch (received.status()) {
        case 301, 302, 303, 307, 308 -> true;
        default -> false;
      };
    }

    private Optional<URI> moved() {
      return forGood && !now.address().equals(first.address())
          ? Optional.of(now.address())
          : Optional.empty();
    }

    private Answer answer(Reply.Received received) {
      return switch (received.status()) {
        case 200 ->
            new Answer.Content(
                received.body(),
                now.address(),
                moved(),
                received.contentType(),
                received.etag(),
                received.lastModified());
        case 304 -> new Answer.NotModified(moved());
        case 410 -> new Answer.Gone();
        case 429, 503 ->
            new Answer.Busy(
                received.status(), RetryAfter.read(received.retryAfter(), clock.instant()));
        default -> new Answer.Unusual(received.status());
      };
    }
  }
}
