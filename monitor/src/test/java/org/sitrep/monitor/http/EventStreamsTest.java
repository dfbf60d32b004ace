package org.sitrep.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sitrep.model.ControlStatus;
import org.sitrep.model.LocalName;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.filter.Filter;
import org.sitrep.monitor.situation.FoldedSource;
import org.sitrep.monitor.situation.Log;
import org.sitrep.web.Limits;
import org.sitrep.web.Route;
import org.sitrep.web.ServerSettings;
import org.sitrep.web.WebServer;

/** The stream on the wire, of two instances that read the same topics each at its own pace. */
@Timeout(120)
class EventStreamsTest {
  private final Log log = new Log();
  private final List<String> said = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();

  /** One process behind the proxy. */
  private record Instance(FoldedSource source, EventStreams streams, WebServer server) {}

  @BeforeEach
  void start() throws IOException {
    for (int each = 0; each < 2; each++) {
      FoldedSource source = new FoldedSource(log);
      EventStreams streams = new EventStreams(source, InstantSource.system(), said::add).start();
      Route route =
          Route.get(
              "/api/stream",
              call -> streams.answer(new Asked(call).filter(), call.header("last-event-id")));
      instances.add(
          new Instance(
              source,
              streams,
              WebServer.start(ServerSettings.ofLoopback(), List.of(route), said::add)));
    }
  }

  @AfterEach
  void stop() {
    instances.forEach(
        each -> {
          each.server().close();
          each.streams().close();
        });
    assertThat(said).isEmpty();
  }

  @Test
  void whoever_is_cut_off_and_goes_on_elsewhere_loses_and_doubles_nothing() throws Exception {
    Random random = new Random(11);
    List<String> filters =
        List.of("", "", "status:contested|disputed", "-confidence<0.5", "changed<100000d");
    List<EventReader> readers = filters.stream().map(EventReader::new).toList();
    for (EventReader reader : readers) {
      reader.connect(any(random).server().port());
    }
    for (int round = 0; round < 120; round++) {
      for (int more = random.nextInt(4); more > 0; more--) {
        log.write(random, 25);
      }
      for (Instance instance : instances) {
        int left = log.size() - instance.source().read();
        instance.source().readTo(instance.source().read() + random.nextInt(left + 1));
      }
      if (random.nextInt(3) == 0) {
        EventReader reader = readers.get(random.nextInt(readers.size()));
        reader.disconnect();
        reader.connect(any(random).server().port());
      }
      pause(20);
    }
    instances.forEach(each -> each.source().readTo(log.size()));
    FoldedSource whole = new FoldedSource(log);
    whole.readTo(log.size());
    assertThat(whole.now().changes().size()).isBetween(20, View.LATEST);
    for (EventReader reader : readers) {
      Choice choice =
          new Choice(Filter.read(filters.get(readers.indexOf(reader))), whole.now(), Instant.now());
      Map<String, JsonNode> rows = new TreeMap<>();
      for (var row : choice.rows()) {
        rows.put(row.place().value(), Json.mapper().readTree(row.json()));
      }
      await(() -> reader.rows().equals(rows));
      assertThat(reader.rows()).as("rows of '%s'", choice.filter()).isEqualTo(rows);
      assertThat(reader.doubled()).isEmpty();
      assertThat(reader.changes())
          .as("changes of '%s'", choice.filter())
          .containsExactlyInAnyOrderElementsOf(
              View.latest(choice).stream().map(each -> each.cursor().toString()).toList());
    }
    assertThat(readers.getFirst().kinds()).contains("diff");
    for (EventReader reader : readers) {
      reader.close();
    }
    await(() -> instances.stream().allMatch(each -> each.streams().readers() == 0));
  }

  @Test
  void one_who_does_not_read_holds_up_nobody_and_is_told_all_at_once_when_it_does()
      throws Exception {
    Instance instance = instances.getFirst();
    String filling = "x".repeat(60_000);
    try (StalledReader stalled = new StalledReader(instance.server().port());
        EventReader quick = new EventReader("")) {
      quick.connect(instance.server().port());
      await(() -> instance.streams().readers() == 2);
      for (int round = 0; round < 400; round++) {
        String name = "round " + round + " " + filling;
        log.row(log.row("p" + round % 40, new LocalName(name, null), ControlStatus.CONTROLLED, 1));
        instance.source().readTo(log.size());
        if (round % 40 == 39) {
          int upTo = round;
          await(() -> quick.rows().values().stream().anyMatch(each -> has(each, upTo)));
        }
      }
      await(() -> quick.rows().size() == 40);
      int events = stalled.readUntil("round 399 ");
      // 400 rows of 60 kB were written; whoever slept is sent each place's last state.
      assertThat(events).isLessThan(200);
    }
  }

  @Test
  void one_who_takes_nothing_any_more_is_let_go_and_the_others_are_not() throws Exception {
    Instance instance = instances.getFirst();
    Limits patient = Limits.standard();
    Limits limits =
        new Limits(
            patient.headerBytes(),
            patient.bodyMemoryBytes(),
            patient.connections(),
            Duration.ofSeconds(1),
            patient.toCall(),
            patient.toSend());
    ServerSettings settings =
        new ServerSettings("127.0.0.1", 0, Optional.empty(), Set.of(), limits);
    Route route =
        Route.get("/api/stream", call -> instance.streams().answer(Filter.ALL, Optional.empty()));
    try (WebServer server = WebServer.start(settings, List.of(route), said::add);
        StalledReader vanished = new StalledReader(server.port());
        EventReader quick = new EventReader("")) {
      quick.connect(server.port());
      await(() -> instance.streams().readers() == 2);
      String filling = "x".repeat(60_000);
      for (int round = 0; round < 500 && instance.streams().readers() == 2; round++) {
        log.row(
            log.row("p" + round % 40, new LocalName(filling, null), ControlStatus.CONTROLLED, 1));
        instance.source().readTo(log.size());
        pause(20);
      }
      assertThat(instance.streams().readers()).isEqualTo(1);
      int rows = quick.kinds().size();
      log.row(log.row("p0", new LocalName("last", null), ControlStatus.CONTROLLED, 1));
      instance.source().readTo(log.size());
      await(() -> quick.kinds().size() > rows);
      assertThat(quick.kinds().size()).isGreaterThan(rows);
      assertThat(vanished).isNotNull();
    }
  }

  private static boolean has(JsonNode row, int round) {
    return row.at("/place/name/en").asText().startsWith("round " + round + " ");
  }

  private Instance any(Random random) {
    return instances.get(random.nextInt(instances.size()));
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      pause(20);
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
