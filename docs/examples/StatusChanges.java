import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads {@code news.status-changes} as a consumer of one's own would: a group, so that it goes on
 * where it was, and committed records only, so that nothing is seen that is taken back.
 *
 * <pre>
 * java -cp 'cli/target/app/lib/*' docs/examples/StatusChanges.java localhost:9092
 * </pre>
 */
public final class StatusChanges {
  public static void main(String[] arguments) throws Exception {
    ObjectMapper json = new ObjectMapper();
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", arguments.length > 0 ? arguments[0] : "localhost:9092",
            "group.id", "changes-example",
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("news.status-changes"));
      while (true) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
          JsonNode change = json.readTree(record.value());
          System.out.printf(
              "%s  %s: %s -> %s (%s)%n",
              change.path("asOf").asText(),
              record.key(),
              change.at("/before/status").asText("new"),
              change.at("/after/status").asText(),
              change.at("/after/controller/name/en").asText("nobody"));
        }
        // What has been printed is not read again.
        consumer.commitSync();
      }
    }
  }
}
