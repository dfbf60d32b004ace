package org.sitrep.bench.monitor;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.monitor.MonitorConfig;
import org.sitrep.cli.monitor.MonitorServer;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.CityStatus;
import org.sitrep.model.wire.Json;
import org.sitrep.model.wire.WireSerdes;

/**
 * 10,000 places, 200 changes a second, readers of whom 50 are slow and 50 have vanished: how long a
 * row takes from its record to a reader, what heap is left after collections, and when those who
 * have vanished are let go. Arguments: quick readers (400), seconds (60).
 */
public final class StreamLoad {
  private static final int PLACES = 10_000;
  private static final int A_SECOND = 200;
  private static final int SLOW = 50;
  private static final int VANISHED = 50;

  private final long begun = System.nanoTime();
  private final KafkaProducer<String, byte[]> producer;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();
  private int place;

  private StreamLoad(KafkaProducer<String, byte[]> producer, int port) {
    this.producer = producer;
    this.port = port;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int quick = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    try (DataFolder data = DataFolder.open(null);
        EmbeddedBroker broker = EmbeddedBroker.start(data.folder("broker"))) {
      Connection connection = new Connection(broker.bootstrap(), Map.of());
      try (Admin admin = connection.admin()) {
        TopicCreation.ensure(admin, 8);
      }
      try (KafkaProducer<String, byte[]> producer =
              new KafkaProducer<>(
                  connection.client(Map.of("linger.ms", 0)),
                  new StringSerializer(),
                  new ByteArraySerializer());
          MonitorServer server =
              MonitorServer.start(
                  connection,
                  "",
                  Extractor.standard(),
                  MonitorConfig.onLoopback(0),
                  StreamLoad::tell)) {
        new StreamLoad(producer, server.port()).run(quick, seconds);
      }
    }
  }

  private void run(int quick, int seconds) throws Exception {
    for (int each = 0; each < PLACES; each++) {
      send(MadeRows.row(each, 0), false);
    }
    producer.flush();
    while (places() < PLACES) {
      pause(200);
    }
    try (Readers readers = new Readers(port, begun)) {
      readers.quick(quick);
      while (readers() < quick) {
        pause(100);
      }
      // All have the table before any is measured.
      for (long before = -1; before != readers.bytes(); ) {
        before = readers.bytes();
        pause(2_000);
      }
      say("quick readers have the table: %d MB", readers.bytes() >> 20);
      List<SocketChannel> slow = readers.stalled(SLOW);
      List<SocketChannel> vanished = readers.stalled(VANISHED);
      say("%d slow and %d vanished readers", slow.size(), vanished.size());
      Histogram unused = readers.millis();
      change(readers, slow, quick, seconds);
    }
  }

  private void change(Readers readers, List<SocketChannel> slow, int quick, int seconds)
      throws Exception {
    long start = System.nanoTime();
    long freed = -1;
    Histogram all = new Histogram(600_000, 3);
    for (int second = 1; second <= seconds; second++) {
      for (int each = 0; each < A_SECOND; each++) {
        long due = start + (second - 1) * 1_000_000_000L + each * 1_000_000_000L / A_SECOND;
        LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
        int revision = (int) ((System.nanoTime() - begun) / 1_000_000);
        send(MadeRows.row(place++ % PLACES, revision), true);
      }
      Readers.sip(slow);
      int open = readers();
      if (freed < 0 && open <= quick + SLOW) {
        freed = second;
      }
      if (second % 10 == 0) {
        Histogram some = readers.millis();
        all.add(some);
        say(
            "%d s: %d readers, rows read %d, p50 %d ms, p99 %d ms, worst %d ms, heap left %d MB",
            second,
            open,
            some.getTotalCount(),
            some.getValueAtPercentile(50),
            some.getValueAtPercentile(99),
            some.getMaxValue(),
            heapLeft() >> 20);
      }
    }
    pause(1_000);
    all.add(readers.millis());
    say(
        "in all: rows %d of %d, p50 %d ms, p99 %d ms, worst %d ms; vanished let go after %s s",
        all.getTotalCount(),
        (long) quick * seconds * A_SECOND,
        all.getValueAtPercentile(50),
        all.getValueAtPercentile(99),
        all.getMaxValue(),
        freed < 0 ? "more than " + seconds : String.valueOf(freed));
  }

  private void send(CityStatus row, boolean changed) {
    String key = row.place().id().value();
    var unused =
        producer.send(
            new ProducerRecord<>(
                "news.city-status", key, WireSerdes.cityStatus().serializer().serialize("", row)));
    if (changed) {
      var unusedToo =
          producer.send(
              new ProducerRecord<>(
                  "news.status-changes",
                  key,
                  WireSerdes.statusChange().serializer().serialize("", MadeRows.change(row))));
    }
  }

  /** What of the heap was in use after the last collections. */
  private static long heapLeft() {
    long left = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getCollectionUsage();
      left += usage == null ? 0 : usage.getUsed();
    }
    return left;
  }

  private int readers() throws IOException, InterruptedException {
    return Json.mapper().readTree(get("/health/ready")).path("readers").asInt();
  }

  private int places() throws IOException, InterruptedException {
    return Json.mapper().readTree(get("/api/places")).path("rows").size();
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    HttpRequest call =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(call, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static void tell(String sentence) {
    System.err.println(sentence);
  }

  @SuppressWarnings("AnnotateFormatMethod") // that annotation is not among the libraries
  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }
}
