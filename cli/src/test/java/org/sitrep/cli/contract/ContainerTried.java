package org.sitrep.cli.contract;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.Network;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.toxiproxy.ToxiproxyContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker in a container, with a second listener behind Toxiproxy in another; both end with the
 * tests. Where there is no Toxiproxy it has no way that could be cut, and says so.
 */
final class ContainerTried implements TriedBroker {
  /** Kafka's own, of the version that this project is built with. */
  static final String IMAGE = "apache/kafka:" + System.getProperty("sitrep.kafka", "4.3.1");

  private static final String TOXIPROXY =
      System.getProperty("sitrep.toxiproxy", "shopify/toxiproxy:2.1.4");
  private static final String BEHIND_PROXY = "broker:19092";
  private static final int PROXY_PORT = 8666;

  private final Network network;
  private final KafkaContainer kafka;
  private final @Nullable ToxiproxyContainer toxiproxy;
  private final @Nullable Way way;

  private ContainerTried(
      Network network,
      KafkaContainer kafka,
      @Nullable ToxiproxyContainer toxiproxy,
      @Nullable Way way) {
    this.network = network;
    this.kafka = kafka;
    this.toxiproxy = toxiproxy;
    this.way = way;
  }

  static ContainerTried start(String image) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new NoEngine();
    }
    Network network = Network.newNetwork();
    ToxiproxyContainer toxiproxy = toxiproxy(network);
    KafkaContainer kafka =
        new KafkaContainer(DockerImageName.parse(image))
            .withNetwork(network)
            // Members of the streams protocol that were killed are missed as soon as elsewhere.
            .withEnv("KAFKA_GROUP_STREAMS_MIN_SESSION_TIMEOUT_MS", "6000")
            .withEnv("KAFKA_GROUP_STREAMS_MIN_HEARTBEAT_INTERVAL_MS", "1000")
            .withEnv("KAFKA_GROUP_STREAMS_INITIAL_REBALANCE_DELAY_MS", "0")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    if (toxiproxy != null) {
      kafka.withListener(BEHIND_PROXY, () -> entrance(toxiproxy));
    }
    kafka.start();
    Way way = toxiproxy == null ? null : way(toxiproxy);
    return new ContainerTried(network, kafka, toxiproxy, way);
  }

  @Override
  public String bootstrap() {
    return kafka.getBootstrapServers();
  }

  @Override
  public Optional<Way> way() {
    return Optional.ofNullable(way);
  }

  @Override
  public boolean livesOn() {
    return false;
  }

  @Override
  public void close() {
    kafka.stop();
    if (toxiproxy != null) {
      toxiproxy.stop();
    }
    network.close();
  }

  private static @Nullable ToxiproxyContainer toxiproxy(Network network) {
    ToxiproxyContainer container =
        new ToxiproxyContainer(
                DockerImageName.parse(TOXIPROXY).asCompatibleSubstituteFor("shopify/toxiproxy"))
            .withNetwork(network);
    try {
      container.start();
      return container;
    } catch (ContainerFetchException missing) {
      System.err.println("no way can be cut: " + missing.getMessage());
      return null;
    }
  }

  private static String entrance(ToxiproxyContainer toxiproxy) {
    return toxiproxy.getHost() + ":" + toxiproxy.getMappedPort(PROXY_PORT);
  }

  private static Way way(ToxiproxyContainer toxiproxy) {
    ToxiproxyClient client = new ToxiproxyClient(toxiproxy.getHost(), toxiproxy.getControlPort());
    try {
      Proxy proxy = client.createProxy("kafka", "0.0.0.0:" + PROXY_PORT, BEHIND_PROXY);
      return new ToxicWay(proxy, entrance(toxiproxy));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
