package org.sitrep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.chaos.ChildJvm;
import org.sitrep.cli.chaos.Conditions;
import org.sitrep.cli.chaos.Ports;

/** What the alerts look at, of a service to which it happens. */
@Timeout(180)
class AlertsTriedTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void the_measures_of_the_alerts_move_when_that_happens_which_they_warn_of() throws Exception {
    int port = Ports.free(1).getFirst();
    Path settings =
        Files.writeString(folder.resolve("sitrep.yaml"), "operations: {port: %d}".formatted(port));
    Path data = folder.resolve("data");
    try (ChildJvm service =
        ChildJvm.sitrep("run", "--data", data.toString(), "--config", settings.toString())) {
      service.awaitLine("ready, every partition has an instance");
      await(port, "kafka_stream_client_state", "stage=\"enrich\"", 2);
      await(port, "kafka_stream_client_state", "stage=\"aggregate\"", 2);
      assertThat(value(port, "kafka_stream_failed_stream_threads_total", "stage=\"enrich\""))
          .isZero();
      try (KafkaProducer<byte[], byte[]> producer =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", Files.readString(data.resolve("broker.address")).strip()),
              new ByteArraySerializer(),
              new ByteArraySerializer())) {
        send(producer, "news.claims", "no claim");
        send(producer, "news.raw", "{\"id\":\"empty\",\"headline\":\"\",\"body\":\"\"}");
      }
      await(port, "kafka_stream_task_dropped_records_total", "stage=\"aggregate\"", 1);
      await(port, "sitrep_rejected_total", "", 1);
      service.kill();
      assertThatThrownBy(() -> measures(port)).isInstanceOf(IOException.class);
    }
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, String topic, String value)
      throws Exception {
    producer.send(new ProducerRecord<>(topic, "k".getBytes(UTF_8), value.getBytes(UTF_8))).get();
  }

  private void await(int port, String measure, String label, double least) {
    Conditions.await(
        PATIENCE,
        () -> value(port, measure, label) >= least,
        () -> measure + " is " + value(port, measure, label) + ", expected " + least);
  }

  /** The sum over all that bear the label; none is zero. */
  private double value(int port, String measure, String label) {
    Pattern line = Pattern.compile("(?m)^" + measure + "\\{[^}]*" + label + "[^}]*} ([0-9.E]+)$");
    try {
      Matcher found = line.matcher(measures(port));
      double sum = 0;
      while (found.find()) {
        sum += Double.parseDouble(found.group(1));
      }
      return sum;
    } catch (IOException gone) {
      throw new AssertionError(gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private String measures(int port) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/metrics");
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
