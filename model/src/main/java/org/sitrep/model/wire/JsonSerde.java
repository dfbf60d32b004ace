package org.sitrep.model.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.Outcome.Accepted;
import org.sitrep.model.Outcome.Rejected;

/**
 * One type as JSON under the limits of {@link Json}; stateless, so one is enough for all threads.
 *
 * <p>What breaks a limit or lacks a required component is a {@link SerializationException} that
 * says {@code [topic.path] what, expected …}. A null (a tombstone) stays null.
 */
public final class JsonSerde<T> implements Serde<T> {
  private final JavaType type;

  private JsonSerde(JavaType type) {
    this.type = type;
  }

  /** The serde of a record. */
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(Json.mapper().constructType(type));
  }

  /** The serde of a generic type, such as a list of records in a store. */
  public static <T> JsonSerde<T> of(TypeReference<T> type) {
    return new JsonSerde<>(Json.mapper().constructType(type));
  }

  @Override
  public Serializer<T> serializer() {
    return this::write;
  }

  @Override
  public Deserializer<T> deserializer() {
    return this::read;
  }

  private byte @Nullable [] write(String topic, @Nullable T value) {
    if (value == null) {
      return null;
    }
    byte[] bytes;
    try {
      bytes = Json.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException mistake) {
      throw new SerializationException(
          "["
              + topic
              + "] "
              + mistake.getOriginalMessage()
              + ", expected "
              + type.getRawClass().getSimpleName(),
          mistake);
    }
    if (bytes.length > Json.MAXIMUM_BYTES) {
      throw new SerializationException(
          "[%s] %d bytes, expected at most %d".formatted(topic, bytes.length, Json.MAXIMUM_BYTES));
    }
    return bytes;
  }

  private @Nullable T read(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    return switch (JsonReader.<T>read(bytes, topic, type)) {
      case Accepted<T>(T value) -> value;
      case Rejected<T>(var reason, String detail) -> throw new SerializationException(detail);
    };
  }
}
