package org.sitrep.enrich.stream;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.sitrep.enrich.Extractor;
import org.sitrep.model.Topics;
import org.sitrep.model.wire.WireSerdes;

/** The shape of the stage: raw articles in, enriched articles, claims and rejections out. */
public final class EnrichTopology {
  static final String ENRICHED = "enriched-articles";
  static final String CLAIMS = "claims";
  static final String REJECTED = "rejections";

  private static final String RAW = "raw-articles";
  private static final String READ = "read-articles";

  private EnrichTopology() {}

  /** The topology with an extractor of all the project's packs and lexicons. */
  public static Topology build(EnrichConfig config) {
    return build(config, Extractor.standard());
  }

  /** The topology around an extractor that is there already. */
  public static Topology build(EnrichConfig config, Extractor extractor) {
    return build(config, extractor, EnrichMeasures.NONE);
  }

  /** The same, with its work counted. */
  public static Topology build(EnrichConfig config, Extractor extractor, EnrichMeasures measures) {
    Properties properties = config.properties();
    Topology topology = new Topology(new TopologyConfig(new StreamsConfig(properties)));
    topology.addSource(
        RAW,
        Serdes.String().deserializer(),
        WireSerdes.json().deserializer(),
        config.input(Topics.RAW));
    topology.addProcessor(
        READ, new ArticleSupplier(extractor, config.horizonDays(), measures), RAW);
    sink(
        topology,
        ENRICHED,
        config.topic(Topics.ENRICHED),
        WireSerdes.enrichedArticle().serializer());
    sink(topology, CLAIMS, config.topic(Topics.CLAIMS), WireSerdes.claim().serializer());
    sink(topology, REJECTED, config.topic(Topics.REJECTED), WireSerdes.rejection().serializer());
    return topology;
  }

  private static <V> void sink(Topology topology, String name, String topic, Serializer<V> values) {
    topology.addSink(name, topic, Serdes.String().serializer(), values, READ);
  }
}
