package org.sitrep.aggregate.stream;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.jspecify.annotations.Nullable;
import org.sitrep.aggregate.core.Places;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.PlaceRef;
import org.sitrep.model.StatusChange;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.JsonSerde;
import org.sitrep.model.wire.WireSerdes;

/** The way from claims to the table: gathered by area, assessed, told where something changed. */
public final class AggregateTopology {
  private static final Deserializer<Pending> PENDING = JsonSerde.of(Pending.class).deserializer();

  private AggregateTopology() {}

  /** The topology; its properties are the configuration's. */
  public static Topology build(AggregateConfig config) {
    return build(config, TableMeasures.NONE);
  }

  /** The same, with its work counted. */
  public static Topology build(AggregateConfig config, TableMeasures measures) {
    StreamsBuilder builder =
        new StreamsBuilder(new TopologyConfig(new StreamsConfig(config.properties())));

    Allowances allowances = new Allowances();
    KStream<String, News> news =
        builder.stream(
                config.input(Topics.CLAIMS),
                Consumed.with(Serdes.String(), WireSerdes.claim()).withName("claims"))
            .filter(
                (place, claim) -> {
                  allowances.mine().read(System.nanoTime());
                  return claim != null;
                },
                Named.as("leave-out-tombstones"))
            .selectKey((place, claim) -> area(claim), Named.as("key-by-area"))
            .repartition(
                Repartitioned.<String, Claim>as("claims-by-area")
                    .withKeySerde(Serdes.String())
                    .withValueSerde(WireSerdes.claim()))
            .process(new AssessingSupplier(allowances, new ClaimsInMemory()), Named.as("assess"))
            .process(new ChangeSupplier(measures), Named.as("drop-unchanged"));

    news.mapValues(News::row, Named.as("rows"))
        .processValues(() -> EventHeaders.ofRows(), Named.as("row-headers"))
        .to(
            config.topic(Topics.CITY_STATUS),
            Produced.<String, CityStatus>as("city-status")
                .withKeySerde(Serdes.String())
                .withValueSerde(new RowBytes()));

    news.flatMapValues(News::changes, Named.as("changes"))
        .processValues(() -> EventHeaders.ofChanges(), Named.as("change-headers"))
        .to(
            config.topic(Topics.STATUS_CHANGES),
            Produced.<String, StatusChange>as("status-changes")
                .withKeySerde(Serdes.String())
                .withValueSerde(WireSerdes.statusChange()));

    return builder.build(config.properties());
  }

  /** The topic that tells which places are still to be assessed, the latest record a place. */
  public static String agendaTopic(String applicationId) {
    return applicationId + "-" + AssessingSupplier.PENDING + "-changelog";
  }

  /** Whether a record of that topic says that the place only waits for its turn. */
  public static boolean isToBeAssessed(byte @Nullable [] record) {
    return record != null && !PENDING.deserialize("pending", record).halfRead();
  }

  /** The area of a claim: a governorate and its places meet in one task. */
  static String area(Claim claim) {
    PlaceRef place = claim.place();
    return Places.area(place).orElse(place.id()).value();
  }
}
