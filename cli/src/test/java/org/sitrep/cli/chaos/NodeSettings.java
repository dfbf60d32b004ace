package org.sitrep.cli.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitrep.cli.chaos.Links.Talk;

/**
 * The settings of three brokers of which each reaches each other by a way of its own. A broker has
 * a listener for each of its peers, told to all under the address where that peer's way begins, and
 * calls others by the listener that bears its own number.
 */
final class NodeSettings {
  static final int NODES = 3;
  private static final String HOST = "127.0.0.1:";
  private static final Map<String, String> ALIKE =
      Map.ofEntries(
          Map.entry("process.roles", "broker,controller"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("default.replication.factor", "3"),
          Map.entry("min.insync.replicas", "2"),
          Map.entry("offsets.topic.num.partitions", "5"),
          Map.entry("transaction.state.log.num.partitions", "5"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          Map.entry("group.streams.initial.rebalance.delay.ms", "0"),
          Map.entry("group.streams.min.session.timeout.ms", "6000"),
          Map.entry("group.streams.min.heartbeat.interval.ms", "1000"),
          Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20)),
          Map.entry("log.index.size.max.bytes", String.valueOf(1 << 20)),
          Map.entry("num.network.threads", "1"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("message.max.bytes", String.valueOf(8 << 20)),
          Map.entry("log.retention.ms", "-1"));

  private final Map<String, Integer> ports = new HashMap<>();
  private final Map<String, Integer> entrances = new HashMap<>();

  /** Chooses the ports and opens the ways. */
  NodeSettings(Links links) {
    List<Integer> free = new ArrayList<>(Ports.free(NODES * (1 + 2 * NODES)));
    for (int node = 1; node <= NODES; node++) {
      for (int caller = Links.CLIENTS; caller <= NODES; caller++) {
        for (Talk talk : caller == Links.CLIENTS ? List.of(Talk.RECORDS) : List.of(Talk.values())) {
          int port = free.removeLast();
          String listener = node + listener(caller, talk);
          ports.put(listener, port);
          // What a broker says to itself goes over no network.
          entrances.put(listener, caller == node ? port : links.open(caller, node, talk, port));
        }
      }
    }
  }

  /** Where clients find the brokers. */
  String bootstrap() {
    return nodes()
        .mapToObj(node -> HOST + entrances.get(node + listener(Links.CLIENTS, Talk.RECORDS)))
        .collect(Collectors.joining(","));
  }

  /** The settings of one broker. */
  Map<String, String> of(int node, Path data) {
    Map<String, String> settings = new HashMap<>(ALIKE);
    settings.put("node.id", String.valueOf(node));
    settings.put("log.dirs", data.toString());
    settings.put("listeners", addresses(node, ports));
    settings.put("advertised.listeners", addresses(node, entrances));
    settings.put(
        "listener.security.protocol.map",
        listeners().stream().map(each -> each + ":PLAINTEXT").collect(Collectors.joining(",")));
    settings.put("inter.broker.listener.name", listener(node, Talk.RECORDS));
    // The first is the one by which it calls.
    settings.put(
        "controller.listener.names",
        IntStream.concat(IntStream.of(node), nodes().filter(other -> other != node))
            .mapToObj(each -> listener(each, Talk.QUORUM))
            .collect(Collectors.joining(",")));
    settings.put(
        "controller.quorum.voters",
        nodes()
            .mapToObj(
                other -> other + "@" + HOST + entrances.get(other + listener(node, Talk.QUORUM)))
            .collect(Collectors.joining(",")));
    return settings;
  }

  private static String addresses(int node, Map<String, Integer> places) {
    return listeners().stream()
        .map(each -> each + "://" + HOST + places.get(node + each))
        .collect(Collectors.joining(","));
  }

  private static List<String> listeners() {
    List<String> listeners = new ArrayList<>(List.of(listener(Links.CLIENTS, Talk.RECORDS)));
    nodes()
        .forEach(
            caller -> {
              for (Talk talk : Talk.values()) {
                listeners.add(listener(caller, talk));
              }
            });
    return listeners;
  }

  private static String listener(int caller, Talk talk) {
    return caller == Links.CLIENTS ? "CLIENTS" : talk.name() + caller;
  }

  private static IntStream nodes() {
    return IntStream.rangeClosed(1, NODES);
  }
}
