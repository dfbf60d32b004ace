package org.sitrep.aggregate.stream;

import java.util.Objects;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.sitrep.model.CityStatus;
import org.sitrep.model.wire.WireSerdes;

/**
 * Rows as they are on the wire, each written once for all who ask for it one after the other on a
 * thread: the store, the digest and the topic. Writing a row costs as much as a third of its
 * assessment.
 */
final class RowBytes implements Serde<CityStatus> {
  private static final ThreadLocal<@Nullable Written> LAST = new ThreadLocal<>();

  /** A row and what was written of it. */
  private static final class Written {
    private final CityStatus row;
    private final byte[] bytes;

    Written(CityStatus row, byte[] bytes) {
      this.row = row;
      this.bytes = bytes;
    }

    // Comparing two rows field by field would take longer than writing one.
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(CityStatus other) {
      return row == other;
    }
  }

  /** The bytes of a row; nobody may write into them. */
  static byte[] of(CityStatus row) {
    return of(WireSerdes.cityStatus().serializer(), "rows", row);
  }

  private static byte[] of(Serializer<CityStatus> json, String topic, CityStatus row) {
    Written last = LAST.get();
    if (last == null || !last.isOf(row)) {
      last = new Written(row, Objects.requireNonNull(json.serialize(topic, row)));
      LAST.set(last);
    }
    return last.bytes;
  }

  @Override
  public Serializer<CityStatus> serializer() {
    Serializer<CityStatus> json = WireSerdes.cityStatus().serializer();
    return (topic, row) -> row == null ? null : of(json, topic, row);
  }

  @Override
  public Deserializer<CityStatus> deserializer() {
    return WireSerdes.cityStatus().deserializer();
  }
}
