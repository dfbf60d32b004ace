package org.sitrep.aggregate.stream;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.sitrep.model.CityStatus;
import org.sitrep.model.Claim;
import org.sitrep.model.wire.WireSerdes;

/** The step that assesses, alone: claims in, rows out. */
final class OneStep implements AutoCloseable {
  final TopologyTestDriver driver;
  final TestInputTopic<String, Claim> in;
  final TestOutputTopic<String, CityStatus> out;

  OneStep(AssessingSupplier assessing, Path folder) {
    Topology topology = new Topology();
    topology.addSource(
        "in", Serdes.String().deserializer(), WireSerdes.claim().deserializer(), "in");
    topology.addProcessor("assess", assessing, "in");
    topology.addSink("out", "out", new StringSerializer(), new RowBytes().serializer(), "assess");
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9092");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    driver = new TopologyTestDriver(topology, settings);
    in = driver.createInputTopic("in", new StringSerializer(), WireSerdes.claim().serializer());
    out =
        driver.createOutputTopic(
            "out", new StringDeserializer(), WireSerdes.cityStatus().deserializer());
  }

  @Override
  public void close() {
    driver.close();
  }
}
