package org.sitrep.cli.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.sitrep.model.Topics;

/**
 * A topic as it should be, or as a broker has it.
 *
 * @param partitions 1 or more
 * @param replication copies of each partition; -1 for as many as the broker is set to make
 * @param config the settings that matter here: those that {@link Topics#config} names, and how many
 *     copies must hold a record
 */
public record TopicState(
    Topics topic, String name, int partitions, int replication, Map<String, String> config) {
  public TopicState {
    config = Map.copyOf(config);
  }

  /** All topics as they should be. */
  public static List<TopicState> wanted(TopicShape shape) {
    return Stream.of(Topics.values())
        .map(
            topic ->
                new TopicState(
                    topic,
                    shape.prefix() + topic.topicName(),
                    shape.partitions(),
                    shape.replication(),
                    shape.config(topic.config())))
        .toList();
  }

  /**
   * Those of them that a broker has, as it has them.
   *
   * @throws org.sitrep.cli.Failure where it does not answer, or refuses
   */
  public static List<TopicState> found(Admin admin, List<TopicState> wanted) {
    var there = BrokerAnswer.to("its topics", admin.listTopics().names());
    List<TopicState> some = wanted.stream().filter(each -> there.contains(each.name())).toList();
    List<String> names = some.stream().map(TopicState::name).toList();
    Map<String, TopicDescription> shapes =
        BrokerAnswer.to("its topics", admin.describeTopics(names).allTopicNames());
    Map<ConfigResource, Config> configs =
        BrokerAnswer.to(
            "the settings of its topics",
            admin.describeConfigs(names.stream().map(TopicState::resource).toList()).all());
    List<TopicState> found = new ArrayList<>();
    for (TopicState want : some) {
      TopicDescription shape = shapes.get(want.name());
      Config config = configs.get(resource(want.name()));
      if (shape != null && config != null) {
        found.add(want.as(shape, config));
      }
    }
    return found;
  }

  /** What a broker has otherwise than it should be, a sentence each; none where all is well. */
  public List<String> differences(Optional<TopicState> found) {
    if (found.isEmpty()) {
      return List.of(name + " is missing");
    }
    List<String> differences = new ArrayList<>();
    TopicState has = found.get();
    compare(differences, "partitions", partitions, has.partitions);
    if (replication > 0) {
      compare(differences, "copies", replication, has.replication);
    }
    new TreeMap<>(config)
        .forEach(
            (key, value) ->
                compare(differences, key, value, has.config.getOrDefault(key, "nothing")));
    return differences;
  }

  private void compare(List<String> differences, String what, Object expected, Object has) {
    if (!expected.equals(has)) {
      differences.add(name + " has " + what + " " + has + ", expected " + expected);
    }
  }

  private TopicState as(TopicDescription shape, Config has) {
    Map<String, String> settings = new TreeMap<>();
    for (String key : config.keySet()) {
      ConfigEntry entry = has.get(key);
      if (entry != null && entry.value() != null) {
        settings.put(key, entry.value());
      }
    }
    int copies = shape.partitions().getFirst().replicas().size();
    return new TopicState(topic, name, shape.partitions().size(), copies, settings);
  }

  private static ConfigResource resource(String name) {
    return new ConfigResource(ConfigResource.Type.TOPIC, name);
  }
}
