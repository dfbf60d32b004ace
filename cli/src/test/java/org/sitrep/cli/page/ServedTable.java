package org.sitrep.cli.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.monitor.MonitorServer;
import org.sitrep.cli.replay.ArticleOrder;
import org.sitrep.cli.replay.Plan;
import org.sitrep.cli.replay.Playback;
import org.sitrep.cli.replay.Replay;
import org.sitrep.cli.replay.Watch;
import org.sitrep.enrich.Extractor;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.stream.ArticlePublisher;
import org.sitrep.ingest.stream.PublisherConfig;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Outcome;
import org.sitrep.model.PlaceId;
import org.sitrep.model.RawArticle;
import org.sitrep.model.StatusChange;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.Json;
import org.sitrep.monitor.Progress;
import org.sitrep.web.Limits;
import org.sitrep.web.ServerSettings;

/** A broker, with the stages on it or without, and the server of its table. */
final class ServedTable implements Watch, AutoCloseable {
  static final Path SEEDS = Path.of("..", "seeds");
  static final Instant ARRIVED = Instant.parse("2025-03-22T00:00:00Z");
  private static final int PATIENCE_SECONDS = 60;
  static final Extractor EXTRACTOR = Extractor.standard();

  private final DataFolder data = DataFolder.open(null);
  private final HostedBroker broker = new HostedBroker(data, Map.of());
  private final Connection connection;
  private final KafkaProducer<String, byte[]> producer;
  private CompletableFuture<Void> replay = CompletableFuture.completedFuture(null);
  private volatile boolean stopped;
  private MonitorServer server;
  private final int port;

  private ServedTable() {
    connection = new Connection(broker.start(), Map.of());
    try (Admin admin = connection.admin()) {
      TopicCreation.ensure(admin, 1);
    }
    producer =
        new KafkaProducer<>(
            connection.client(Map.of("linger.ms", 0)),
            new StringSerializer(),
            new ByteArraySerializer());
    server = serve(0, Optional.empty());
    port = server.port();
  }

  /** With the stages at work on the seeds, and on what is published after them. */
  static ServedTable ofSeeds() {
    ServedTable table = new ServedTable();
    Plan plan = new Plan(List.of(SEEDS), ARRIVED, new ArticleOrder.Published(), 1);
    table.replay =
        CompletableFuture.runAsync(
            () ->
                new Replay(plan, table, () -> EXTRACTOR, new Playback())
                    .untilStopped(
                        () -> table.connection, table.data.folder("streams"), rows -> {}));
    return table;
  }

  /** With what is written to its topics, and nothing else. */
  static ServedTable bare() {
    return new ServedTable();
  }

  String address() {
    return "http://127.0.0.1:" + port + "/";
  }

  void publish(RawArticle article) {
    PublisherConfig config =
        new PublisherConfig(Map.of("bootstrap.servers", connection.bootstrap()));
    try (ArticlePublisher publisher = new ArticlePublisher(config, InstantSource.system())) {
      publisher.publish(new Sourced("a desk", new Outcome.Accepted<>(article)));
      publisher.flush();
    }
  }

  void write(CityStatus row) {
    write(Topics.CITY_STATUS, row.place().id(), bytes(row));
  }

  void write(StatusChange change) {
    write(Topics.STATUS_CHANGES, change.place().id(), bytes(change));
  }

  private void write(Topics topic, PlaceId place, byte[] value) {
    write(topic, place.value(), value);
  }

  void write(Topics topic, String key, String value) {
    write(topic, key, value.getBytes(StandardCharsets.UTF_8));
    flush();
  }

  private void write(Topics topic, String key, byte[] value) {
    var unused = producer.send(new ProducerRecord<>(topic.topicName(), key, value));
  }

  private static byte[] bytes(Object value) {
    try {
      return Json.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("a record is JSON", impossible);
    }
  }

  void flush() {
    producer.flush();
  }

  /** How many follow the stream now, as the server tells it. */
  int readers() {
    try (InputStream ready = URI.create(address() + "health/ready").toURL().openStream()) {
      return Json.mapper().readTree(ready).path("readers").asInt(-1);
    } catch (IOException silent) {
      throw new UncheckedIOException(silent);
    }
  }

  /** The server ends, and whoever reads from it is cut off. */
  void stopServer() {
    server.close();
  }

  /** Another instance, at the same address. */
  void startServer() {
    server = serve(port, Optional.empty());
  }

  /** Another instance; whoever asks for it closes it. */
  MonitorServer serve(int at, Optional<String> token) {
    ServerSettings settings =
        new ServerSettings("127.0.0.1", at, token, Set.of(), Limits.standard());
    try {
      return MonitorServer.start(connection, "", EXTRACTOR, settings, System.err::println);
    } catch (IOException deaf) {
      throw new UncheckedIOException(deaf);
    }
  }

  @Override
  public void row(CityStatus row) {}

  @Override
  public void progress(Progress progress, List<CityStatus> rows) {}

  @Override
  public void lost(Collection<PlaceId> places) {
    throw new AssertionError("dead letters on " + places);
  }

  @Override
  public boolean wantsToStop() {
    return stopped;
  }

  @Override
  public void close() {
    stopped = true;
    replay.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    producer.close();
    server.close();
    broker.close();
    data.close();
  }
}
