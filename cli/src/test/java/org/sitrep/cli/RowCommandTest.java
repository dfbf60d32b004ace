package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.aggregate.core.Places;
import org.sitrep.cli.broker.EmbeddedBroker;
import org.sitrep.cli.run.RowCall;
import org.sitrep.cli.run.RunConfig;
import org.sitrep.cli.run.Service;
import org.sitrep.cli.stages.StageName;
import org.sitrep.enrich.Extractor;
import org.sitrep.ingest.Sourced;
import org.sitrep.ingest.file.ArticleFiles;
import org.sitrep.ingest.stream.ArticlePublisher;
import org.sitrep.ingest.stream.PublisherConfig;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceId;

/** A row asked of an instance that does not have it. */
@Timeout(300)
class RowCommandTest {
  private static final Path SEEDS = Path.of("..", "seeds");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"streams", "classic"})
  void every_row_is_found_from_every_instance(String protocol) throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
      Connection connection = new Connection(broker.bootstrap(), Map.of());
      try (Running one = start(connection, protocol);
          Running two = start(connection, protocol)) {
        one.awaitWork();
        two.awaitWork();
        publish(broker.bootstrap());
        List<CityStatus> rows = finalRows(connection);
        RowCall call = new RowCall(Optional.empty());
        int sentOn = 0;
        for (CityStatus row : rows) {
          PlaceId area = area(connection, row);
          for (Running asked : List.of(one, two)) {
            assertThat(call.row(asked.endpoint(), row.place().id(), area)).contains(row);
            sentOn += isSentOn(asked, row, area) ? 1 : 0;
          }
        }
        assertThat(sentOn).as("one of two is the wrong one").isEqualTo(rows.size());
        PlaceId unknown = new PlaceId("xx-nowhere");
        assertThat(call.row(one.endpoint(), unknown, unknown)).isEmpty();
        CommandLineRun shown =
            CommandLineRun.of("row", "sy-homs", "--from", two.endpoint(), "--format", "json");
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("\"sy-homs\"").hasLineCount(1);
      }
    }
  }

  private static boolean isSentOn(Running asked, CityStatus row, PlaceId area) throws Exception {
    String path = "/rows/" + row.place().id() + "?area=" + area;
    URI at = URI.create("http://" + asked.endpoint() + path);
    return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.discarding())
            .statusCode()
        == 307;
  }

  private static PlaceId area(Connection connection, CityStatus row) {
    return new CommittedTopics(connection)
        .claims().stream()
            .map(Claim::place)
            .filter(place -> place.id().equals(row.place().id()))
            .flatMap(place -> Places.area(place).stream())
            .findFirst()
            .orElse(row.place().id());
  }

  /** The rows once they have counted every claim that the five articles make. */
  private static List<CityStatus> finalRows(Connection connection) {
    CommittedTopics topics = new CommittedTopics(connection);
    List<CityStatus> before = List.of();
    Instant since = Instant.now();
    while (true) {
      List<CityStatus> rows = topics.rows();
      if (!rows.equals(before)) {
        before = rows;
        since = Instant.now();
      }
      if (!rows.isEmpty() && since.plus(Duration.ofSeconds(5)).isBefore(Instant.now())) {
        return rows;
      }
    }
  }

  private static void publish(String address) {
    PublisherConfig config = new PublisherConfig(Map.of("bootstrap.servers", address));
    try (Stream<Sourced> articles = ArticleFiles.read(List.of(SEEDS), Instant.now());
        ArticlePublisher publisher = new ArticlePublisher(config, InstantSource.system())) {
      articles.forEach(publisher::publish);
      publisher.flush();
    }
  }

  private Running start(Connection connection, String protocol) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path settings =
        Files.writeString(
            folder.resolve(port + ".yaml"),
            """
            kafka: {partitions: 4, group-protocol: %s, session-timeout-ms: 6000}
            queries: {port: %d}
            """
                .formatted(protocol, port));
    return new Running(connection, RunConfig.read(settings), folder.resolve("state" + port));
  }

  /** An instance inside this JVM. */
  private static final class Running implements AutoCloseable {
    private static final Extractor EXTRACTOR = Extractor.standard();

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final String endpoint;
    private final Service service;
    private final CompletableFuture<Void> run;

    Running(Connection connection, RunConfig config, Path state) {
      endpoint = config.queries().endpoint();
      service = new Service(config, EnumSet.allOf(StageName.class), "", said::add);
      run =
          CompletableFuture.runAsync(
              () -> service.run(connection, () -> EXTRACTOR, state),
              task -> Thread.ofPlatform().name("instance").start(task));
    }

    String endpoint() {
      return endpoint;
    }

    void awaitWork() throws InterruptedException {
      while (said.stream().noneMatch(line -> line.matches("aggregate runs [1-9].* here"))) {
        if (run.isDone()) {
          run.join();
        }
        Thread.sleep(50);
      }
    }

    @Override
    public void close() {
      service.stop();
      run.join();
    }
  }
}
