package org.sitrep.aggregate.stream;

import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.sitrep.aggregate.core.Inheritance;
import org.sitrep.model.CityStatus;
import org.sitrep.model.PlaceId;

/**
 * Asks one instance of the stage for a row of its own stores; an area and the places in it are all
 * with the instance that has the area's partition, so any instance knows whom else to ask.
 */
public final class RowQuery {
  private final KafkaStreams streams;
  private final HostInfo here;

  /**
   * A query of an instance.
   *
   * @param here what it was given as {@code application.server}, {@code host:port}
   */
  public RowQuery(KafkaStreams streams, String here) {
    this.streams = streams;
    this.here = HostInfo.buildFromEndpoint(here);
  }

  /** What becomes of a question. */
  public sealed interface Found {
    /** The row as this instance has it, which the topic has within a commit interval. */
    record Row(CityStatus row) implements Found {}

    /** The instance that would have it knows of no such place. */
    record Nothing() implements Found {}

    /** Another instance has it. */
    record Elsewhere(String host, int port) implements Found {}

    /** Partitions are being handed over or restored: to be asked again soon. */
    record NotNow() implements Found {}
  }

  /**
   * The row of a place.
   *
   * @param area the governorate it lies in, or itself where it lies in none
   */
  public Found row(PlaceId place, PlaceId area) {
    try {
      KeyQueryMetadata where =
          streams.queryMetadataForKey(
              AssessingSupplier.DIRECT_ROWS, area.value(), Serdes.String().serializer());
      if (where == null || where.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
        return new Found.NotNow();
      }
      HostInfo active = where.activeHost();
      return active.equals(here)
          ? row(place, area, where.partition())
          : new Found.Elsewhere(active.host(), active.port());
    } catch (InvalidStateStoreException moving) {
      return new Found.NotNow();
    }
  }

  private Found row(PlaceId place, PlaceId area, int partition) {
    ReadOnlyKeyValueStore<String, CityStatus> rows =
        streams.store(
            StoreQueryParameters.fromNameAndType(
                    AssessingSupplier.DIRECT_ROWS,
                    QueryableStoreTypes.<String, CityStatus>keyValueStore())
                .withPartition(partition));
    CityStatus direct = rows.get(StoreKeys.place(area.value(), place));
    CityStatus around = place.equals(area) ? null : rows.get(StoreKeys.place(area.value(), area));
    return Optional.ofNullable(direct)
        .<Found>map(row -> new Found.Row(Inheritance.of(row, around)))
        .orElseGet(Found.Nothing::new);
  }
}
