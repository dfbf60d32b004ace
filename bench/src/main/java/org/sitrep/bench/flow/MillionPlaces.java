package org.sitrep.bench.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitrep.bench.table.CityTalk;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;
import org.sitrep.model.Claim;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/**
 * What a table of a million places takes: time to fill, disk, memory, and the time in which a new
 * instance with an empty folder has it again from the changelogs.
 *
 * <p>Usage: {@code MillionPlaces [PLACES [CLAIMS_A_PLACE]]}; at two claims a place some 30 KB of
 * disk a place, most of it the broker's.
 */
public final class MillionPlaces {
  private static final int PLACES = 1_000_000;
  private static final int CLAIMS = 2;
  private static final double MEGABYTE = 1 << 20;

  private final OwnBroker broker;
  private final int places;
  private final int claims;

  private MillionPlaces(OwnBroker broker, int places, int claims) {
    this.broker = broker;
    this.places = places;
    this.claims = claims;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) {
    int places = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PLACES;
    int claims = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CLAIMS;
    try (OwnBroker broker = new OwnBroker()) {
      new MillionPlaces(broker, places, claims).measure();
    }
  }

  private void measure() {
    broker.topics("");
    memory("broker alone");
    publish();
    System.out.printf("%,d places, %,d claims each%n", places, claims);
    Path first = broker.folder("first");
    try (Stages stages = start(first)) {
      long began = running(stages);
      new Progress(broker, StageName.AGGREGATE.group("")).settled(Topics.CLAIMS.topicName());
      seconds("to fill", began);
      memory("filled");
    }
    // What a store has in memory it writes when it is closed.
    disk("stores", first);
    disk("topics", broker.folder("broker"));
    long began = System.nanoTime();
    try (Stages stages = start(broker.folder("second"))) {
      running(stages);
      seconds("to restore from the changelogs", began);
      memory("restored");
    }
  }

  private Stages start(Path folder) {
    StageName stage = StageName.AGGREGATE;
    Setup setup = new Setup("", Map.of(stage, OwnBroker.service(stage)));
    return Stages.start(broker.connection(), setup, new CompletableFuture<>(), folder);
  }

  private static long running(Stages stages) {
    Progress.until(
        () -> {
          stages.requireAlive();
          return stages.running().getFirst().isRunning();
        });
    return System.nanoTime();
  }

  /** Every place once, then every place again. */
  private void publish() {
    try (KafkaProducer<String, Claim> producer =
        new KafkaProducer<>(
            broker.connection().client(Map.of()),
            new StringSerializer(),
            WireSerdes.claim().serializer())) {
      for (int round = 0; round < claims; round++) {
        for (int place = 0; place < places; place++) {
          Claim claim = claim(place, round);
          var unused =
              producer.send(
                  new ProducerRecord<>(
                      Topics.CLAIMS.topicName(), claim.place().id().value(), claim));
        }
      }
    }
  }

  private Claim claim(int place, int round) {
    String signature = ManyWars.signature(new Random(31L * place + round));
    return new CityTalk("zz-place-" + place, place).claims(claims).get(round).signed(signature);
  }

  private static void seconds(String what, long began) {
    System.out.printf(Locale.ROOT, "%,8.0f s %s%n", (System.nanoTime() - began) / 1e9, what);
  }

  private static void disk(String what, Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = files.filter(Files::isRegularFile).mapToLong(MillionPlaces::size).sum();
      System.out.printf(Locale.ROOT, "%,8.0f MB of disk: %s%n", bytes / MEGABYTE, what);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A store may take a file away meanwhile. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException gone) {
      return 0;
    }
  }

  /** Of the whole process, stores and broker included; the second number is Java's heap alone. */
  private static void memory(String when) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%,8.0f MB of memory, %,.0f of them live on the heap: %s%n",
        resident() / MEGABYTE,
        (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
        when);
  }

  private static long resident() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .sum();
    } catch (IOException notLinux) {
      return 0;
    }
  }
}
