package org.sitrep.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.CloudEventHeaders;
import org.sitrep.model.wire.EventType;

class AsyncApiTest {
  private static final JsonNode API = Docs.asyncApi();

  private static JsonNode channel(Topics topic) {
    for (JsonNode channel : API.get("channels")) {
      if (channel.get("address").textValue().equals(topic.topicName())) {
        return channel;
      }
    }
    throw new AssertionError("no channel for " + topic.topicName());
  }

  private static JsonNode target(JsonNode reference) {
    return API.at(reference.get("$ref").textValue().substring(1));
  }

  private static String ceType(JsonNode message) {
    return message.at("/headers/allOf/1/properties/ce_type/const").asText();
  }

  @ParameterizedTest
  @EnumSource
  void every_topic_is_a_channel_with_its_key_and_configuration(Topics topic) {
    JsonNode channel = channel(topic);
    channel
        .get("messages")
        .forEach(
            message ->
                assertThat(target(message).at("/bindings/kafka/key/description").textValue())
                    .isEqualTo(topic.key()));
    JsonNode settings = channel.at("/bindings/kafka/topicConfiguration");
    assertThat(
            Map.of(
                "cleanup.policy", settings.get("cleanup.policy").get(0).asText(),
                "retention.ms", settings.get("retention.ms").asText(),
                "max.message.bytes", settings.get("max.message.bytes").asText()))
        .isEqualTo(topic.config());
  }

  @Test
  void there_is_no_channel_beside_the_topics() {
    List<String> addresses = new ArrayList<>();
    API.get("channels").forEach(channel -> addresses.add(channel.get("address").textValue()));
    assertThat(addresses)
        .containsExactly(
            java.util.Arrays.stream(Topics.values()).map(Topics::topicName).toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void every_event_is_a_message_on_its_topic_with_its_schema_and_headers(EventType type) {
    List<JsonNode> messages = new ArrayList<>();
    channel(type.topic()).get("messages").forEach(message -> messages.add(target(message)));
    JsonNode message =
        messages.stream()
            .filter(each -> ceType(each).equals(type.type()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no message of type " + type.type()));
    assertThat(message.get("name").textValue()).endsWith(type.record().getSimpleName());
    assertThat(message.at("/payload/$ref").textValue())
        .isEqualTo("schemas/" + Docs.schema(type.record()).getFileName());
    JsonNode headers = message.at("/headers/allOf");
    List<String> required = new ArrayList<>();
    target(headers.get(0)).get("required").forEach(name -> required.add(name.textValue()));
    assertThat(required).containsExactlyElementsOf(CloudEventHeaders.NAMES);
  }
}
