package org.sitrep.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.cli.Connection;
import org.sitrep.cli.broker.DataFolder;
import org.sitrep.cli.broker.HostedBroker;
import org.sitrep.model.Rejection;
import org.sitrep.model.RejectionReason;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;
import org.sitrep.monitor.Progress;

/** A folder of everything that goes wrong: all of it is counted, with its reason. */
@Timeout(120)
class BadInputTest {
  private static final int FIFTY_MEGABYTES = 50 << 20;

  @TempDir Path folder;
  @TempDir Path articles;

  @Test
  void every_bad_file_is_on_the_topic_of_rejections_with_its_reason() throws Exception {
    write();
    Flow flow = new Flow();
    try (DataFolder data = DataFolder.open(folder);
        HostedBroker broker = new HostedBroker(data, Map.of())) {
      Connection connection = new Connection(broker.start(), Map.of());
      Plan plan = new Plan(List.of(articles), Flow.ARRIVED, ArticleOrder.of("name"), 2);
      new Replay(plan, flow).untilDone(() -> connection, data.folder("streams"), rows -> {});
      assertThat(flow.last())
          .extracting(Progress::published, Progress::read, Progress::rejected)
          .containsExactly(8, 8, 7);
      assertThat(reasons(connection))
          .isEqualTo(
              new EnumMap<>(
                  Map.of(
                      RejectionReason.NOT_UTF8, 1,
                      RejectionReason.EMPTY, 1,
                      RejectionReason.BINARY, 1,
                      RejectionReason.TOO_LARGE, 1,
                      RejectionReason.TOO_DEEP, 1,
                      RejectionReason.MALFORMED, 1,
                      RejectionReason.UNKNOWN_LANGUAGE, 1)));
    }
  }

  private void write() throws IOException {
    Files.write(articles.resolve("latin.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9, '\n', 'x'});
    Files.writeString(articles.resolve("empty.txt"), "");
    Files.write(articles.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Files.write(
        articles.resolve("huge.txt"),
        "x".repeat(FIFTY_MEGABYTES).getBytes(StandardCharsets.US_ASCII));
    Files.writeString(articles.resolve("deep.json"), "[".repeat(10_000) + "]".repeat(10_000));
    Files.writeString(articles.resolve("broken.json"), "{\"headline\":");
    Files.writeString(
        articles.resolve("georgian.txt"),
        "მთავრობა იუწყება\nქალაქი მშვიდად არის და მოსახლეობა ბრუნდება სახლებში.\n");
    Files.writeString(
        articles.resolve("future.jsonl"),
        "{\"id\":\"future\",\"outlet\":\"o\",\"headline\":\"Rebels capture Homs\","
            + "\"body\":\"Rebels captured the city of Homs on Saturday.\","
            + "\"publishedAt\":\"2099-01-01T00:00:00Z\"}\n");
  }

  private static Map<RejectionReason, Integer> reasons(Connection connection) {
    Map<RejectionReason, Integer> reasons = new EnumMap<>(RejectionReason.class);
    String topic = Topics.REJECTED.topicName();
    CommittedRecords.read(
        connection,
        topic,
        record -> {
          Rejection rejection =
              WireSerdes.rejection().deserializer().deserialize(topic, record.value());
          reasons.merge(rejection.reason(), 1, Integer::sum);
        });
    return reasons;
  }
}
