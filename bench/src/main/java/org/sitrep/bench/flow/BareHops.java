package org.sitrep.bench.flow;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.sitrep.model.Topics;

/** Bare topologies one behind the other, each an application of its own as the stages are. */
final class BareHops implements AutoCloseable {
  private static final String TOPIC = "hop";

  private final List<KafkaStreams> hops = new ArrayList<>();

  private BareHops() {}

  /** Starts so many, and makes their topics. */
  static BareHops start(OwnBroker broker, int count) {
    BareHops bare = new BareHops();
    broker.topic(topic(0));
    for (int hop = 1; hop <= count; hop++) {
      broker.topic(topic(hop));
      KafkaStreams streams =
          new KafkaStreams(
              BareTopology.hop(topic(hop - 1), topic(hop)), broker.exactlyOnce(TOPIC + "s" + hop));
      streams.start();
      bare.hops.add(streams);
    }
    return bare;
  }

  /** Whether all are at work. */
  boolean areRunning() {
    return hops.stream().allMatch(each -> each.state() == KafkaStreams.State.RUNNING);
  }

  /** The topic behind so many hops. */
  static String topic(int hops) {
    return hops == 0 ? TOPIC + "s." + Topics.RAW.topicName() : TOPIC + "s." + hops;
  }

  @Override
  public void close() {
    hops.forEach(KafkaStreams::close);
  }
}
