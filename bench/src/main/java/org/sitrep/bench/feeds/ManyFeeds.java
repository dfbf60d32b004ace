package org.sitrep.bench.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.sitrep.ingest.Register;
import org.sitrep.ingest.Taking;
import org.sitrep.ingest.fetch.FetchSettings;
import org.sitrep.ingest.fetch.Fetcher;
import org.sitrep.ingest.source.FeedPoll;
import org.sitrep.ingest.source.FullText;
import org.sitrep.ingest.source.Health;
import org.sitrep.ingest.source.PageArticles;
import org.sitrep.ingest.source.SourceSheet;
import org.sitrep.ingest.source.SourceSpec;
import org.sitrep.ingest.source.SourceState;
import org.sitrep.ingest.source.Sources;

/**
 * Thousands of feeds on made-up hosts, all on loopback, polled as the service polls them: how late,
 * how politely, and in how much memory. Arguments: feeds, hosts, seconds of a period, periods.
 */
public final class ManyFeeds {
  private static final Duration DELAY = Duration.ofSeconds(2);
  private static final int ITEMS = 20;
  private static final String WORDS =
      "The council of the valley met and spoke of the road. ".repeat(6);

  private final int feeds;
  private final int hosts;
  private final Duration period;
  private final HttpServer server;
  private final Map<String, Long> lastOfHost = new ConcurrentHashMap<>();
  private final LongAdder tooSoon = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder articles = new LongAdder();
  private final ConcurrentLinkedQueue<Double> lags = new ConcurrentLinkedQueue<>();
  private final LongAdder failures = new LongAdder();

  private ManyFeeds(int feeds, int hosts, Duration period) throws IOException {
    this.feeds = feeds;
    this.hosts = hosts;
    this.period = period;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
  }

  public static void main(String[] arguments) throws IOException {
    int[] given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    int seconds = given.length > 2 ? given[2] : 240;
    new ManyFeeds(
            given.length > 0 ? given[0] : 10_000,
            given.length > 1 ? given[1] : 2_000,
            Duration.ofSeconds(seconds))
        .run(given.length > 3 ? given[3] : 1);
  }

  private void run(int periods) {
    server.start();
    FetchSettings standard = FetchSettings.standard();
    FetchSettings settings =
        new FetchSettings(
            "Sitrep/bench",
            DELAY,
            standard.connect(),
            standard.silence(),
            standard.total(),
            standard.largest(),
            standard.redirects(),
            standard.atOnce());
    InstantSource clock = InstantSource.system();
    Register register = new InMemory();
    List<SourceSpec> specs = specs(register, clock.instant());
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long most = 0;
    long end = System.nanoTime() + period.multipliedBy(periods).plusSeconds(5).toNanos();
    try (Fetcher fetcher = new Fetcher(settings, clock, new Loopback());
        Sources sources =
            new Sources(
                new FeedPoll(fetcher::fetch, PageArticles.standard(), clock),
                clock,
                SplittableRandom::new,
                this::polled)) {
      sources.add(specs, register);
      while (System.nanoTime() < end) {
        LockSupport.parkNanos(200_000_000);
        most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
      }
    }
    server.stop(0);
    tell(most);
  }

  private void tell(long mostHeap) {
    double[] sorted = lags.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "%d feeds on %d hosts, %d s a period: %d polls, %d requests, %d articles, %d failures%n",
        feeds,
        hosts,
        period.toSeconds(),
        sorted.length,
        requests.sum(),
        articles.sum(),
        failures.sum());
    System.out.printf(
        "lag p50 %.2f s, p99 %.2f s, most %.2f s; hosts asked within %d ms of the last: %d; most"
            + " heap %d MB%n",
        at(sorted, 0.5),
        at(sorted, 0.99),
        at(sorted, 1),
        DELAY.toMillis(),
        tooSoon.sum(),
        mostHeap >> 20);
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  private void polled(SourceSpec spec, SourceState state) {
    lags.add(state.health().lagSeconds());
    if (state.health().trouble() != null) {
      failures.increment();
    }
  }

  /** The sources as a service finds them that comes back: due at any time of the period. */
  private List<SourceSpec> specs(Register register, Instant now) {
    SplittableRandom random = new SplittableRandom(1);
    int port = server.getAddress().getPort();
    List<SourceSpec> specs = new ArrayList<>();
    for (int number = 0; number < feeds; number++) {
      URI url = URI.create("http://host" + number % hosts + ".test:" + port + "/feed/" + number);
      specs.add(
          new SourceSpec(
              "feed-" + number,
              url,
              null,
              null,
              null,
              ZoneOffset.UTC,
              null,
              period,
              FullText.NEVER,
              true));
      Instant due = now.plusMillis((long) (period.toMillis() * random.nextDouble()));
      SourceSheet sheet =
          new SourceSheet(url.toString(), null, null, null, "Z", null, period.toSeconds());
      SourceState state = new SourceState(sheet, null, false, null, null, due, Health.NEW, null);
      register.take(new Taking(List.of(), Map.of("feed-" + number, state.write())));
    }
    return specs;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.increment();
      String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
      long now = System.nanoTime();
      Long last = lastOfHost.put(host, now);
      if (last != null && now - last < DELAY.toNanos()) {
        tooSoon.increment();
      }
      String path = exchange.getRequestURI().getPath();
      boolean robots = path.equals("/robots.txt");
      byte[] body =
          (robots ? "User-agent: *\nDisallow: /private\n" : feed(path))
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Connection", "close");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String feed(String path) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>");
    feed.append(path).append("</title>");
    long hour = System.nanoTime() / 100_000_000_000L;
    for (int item = 0; item < ITEMS; item++) {
      feed.append("<item><title>Item ").append(hour + item).append("</title><link>http://a.test");
      feed.append(path).append('/').append(hour + item).append("</link><description>");
      feed.append(WORDS).append("</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  /** Every host there is, here. */
  private static final class Loopback implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** What is taken is counted and let go; what is remembered is kept as it is in the service. */
  private final class InMemory implements Register {
    private final Map<String, String> states = new ConcurrentHashMap<>();

    @Override
    public Optional<String> remembered(String key) {
      return Optional.ofNullable(states.get(key));
    }

    @Override
    public Set<String> keys() {
      return Set.copyOf(states.keySet());
    }

    @Override
    public void take(Taking step) {
      articles.add(step.taken().size());
      states.putAll(step.remember());
      step.forget().forEach(states::remove);
    }
  }
}
