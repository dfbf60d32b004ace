package org.sitrep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  @Test
  void variables_of_the_environment_become_client_settings() {
    assertThat(
            Connection.settingsOf(
                Map.of("SITREP_KAFKA_SECURITY_PROTOCOL", "SSL", "HOME", "/", "KAFKA_X", "1")))
        .isEqualTo(Map.of("security.protocol", "SSL"));
  }

  @Test
  void an_option_stands_over_the_environment_and_both_over_defaults() {
    ConnectionOptions options = new ConnectionOptions();
    options.properties = Map.of("client.id", "from-option");
    Connection connection =
        options
            .named(
                Map.of(
                    "SITREP_KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
                    "SITREP_KAFKA_CLIENT_ID", "from-environment",
                    "SITREP_KAFKA_RETRIES", "7"))
            .orElseThrow();
    assertThat(connection.client(Map.of("retries", "1", "acks", "all")))
        .containsEntry("client.id", "from-option")
        .containsEntry("retries", "7")
        .containsEntry("acks", "all")
        .containsEntry("bootstrap.servers", "broker:9092");
  }
}
