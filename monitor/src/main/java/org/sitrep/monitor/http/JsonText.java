package org.sitrep.monitor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.wire.Json;

/** A JSON document put together from parts that are JSON already. */
final class JsonText {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

  /** JSON as it is. */
  JsonText raw(String json) {
    return raw(json.getBytes(StandardCharsets.UTF_8));
  }

  JsonText raw(byte[] json) {
    bytes.write(json, 0, json.length);
    return this;
  }

  /** Any value, written as JSON. */
  JsonText value(@Nullable Object value) {
    return raw(of(value));
  }

  /** Items that are JSON already, with commas between them. */
  JsonText list(Iterator<byte[]> items) {
    raw("[");
    while (items.hasNext()) {
      raw(items.next());
      if (items.hasNext()) {
        raw(",");
      }
    }
    return raw("]");
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  static byte[] of(@Nullable Object value) {
    try {
      return Json.mapper().writeValueAsBytes(value);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError("records, texts and trees are JSON", impossible);
    }
  }
}
