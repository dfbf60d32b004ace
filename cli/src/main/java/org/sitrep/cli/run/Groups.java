package org.sitrep.cli.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberAssignment.TaskIds;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.sitrep.cli.Failure;
import org.sitrep.cli.broker.BrokerAnswer;

/** The groups of the stages on the broker: how they share partitions, and whether all are taken. */
final class Groups {
  private static final String STREAMS_FEATURE = "streams.version";

  private final Admin admin;

  Groups(Admin admin) {
    this.admin = admin;
  }

  /**
   * The protocol for a group: its present one where it has been used before, because a group only
   * changes while none of its members lives; else the newest that the broker offers.
   */
  GroupProtocol protocolOf(String group) {
    Optional<GroupType> known =
        BrokerAnswer.to("its groups", admin.listGroups().all()).stream()
            .filter(listed -> listed.groupId().equals(group))
            .findAny()
            .flatMap(GroupListing::type);
    if (known.isPresent()) {
      return known.get() == GroupType.STREAMS ? GroupProtocol.STREAMS : GroupProtocol.CLASSIC;
    }
    return offersStreams() ? GroupProtocol.STREAMS : GroupProtocol.CLASSIC;
  }

  /** Whether the broker's cluster has the streams protocol switched on. */
  boolean offersStreams() {
    FinalizedVersionRange level =
        BrokerAnswer.to("its features", admin.describeFeatures().featureMetadata())
            .finalizedFeatures()
            .get(STREAMS_FEATURE);
    return level != null && level.maxVersionLevel() >= 1;
  }

  /**
   * Gives a group its settings, which with the streams protocol are kept by the broker.
   *
   * @param refused is told in a sentence of each that the broker does not take
   */
  void configure(String group, Map<String, String> settings, Consumer<String> refused) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
    // One by one: those that are within the broker's bounds hold, whatever becomes of the others.
    new TreeMap<>(settings)
        .forEach(
            (name, value) -> {
              AlterConfigOp set =
                  new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
              try {
                BrokerAnswer.to(
                    "whether it takes " + name,
                    admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all());
              } catch (Failure kept) {
                refused.accept(
                    "the group "
                        + group
                        + " keeps the broker's own "
                        + name
                        + " instead of "
                        + value
                        + ": "
                        + Failure.rootOf(kept));
              }
            });
  }

  /** Whether every partition that the group reads is assigned to an instance. */
  boolean coversAll(String group, GroupProtocol protocol) {
    Set<TopicPartition> taken =
        switch (protocol) {
          case CLASSIC -> takenInClassic(group);
          case STREAMS -> takenInStreams(group);
        };
    Set<String> topics =
        taken.stream().map(TopicPartition::topic).collect(Collectors.toUnmodifiableSet());
    return !taken.isEmpty()
        && BrokerAnswer.to("its topics", admin.describeTopics(topics).allTopicNames())
            .values()
            .stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(each -> new TopicPartition(topic.name(), each.partition())))
            .allMatch(taken::contains);
  }

  private Set<TopicPartition> takenInClassic(String group) {
    return BrokerAnswer.to("its groups", admin.describeConsumerGroups(List.of(group)).all())
        .values()
        .stream()
        .flatMap(described -> described.members().stream())
        .flatMap(member -> member.assignment().topicPartitions().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<TopicPartition> takenInStreams(String group) {
    Collection<StreamsGroupDescription> described =
        BrokerAnswer.to("its groups", admin.describeStreamsGroups(List.of(group)).all()).values();
    return described.stream()
        .flatMap(
            each ->
                each.members().stream()
                    .flatMap(member -> member.assignment().activeTasks().stream())
                    .flatMap(tasks -> partitions(each, tasks)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<TopicPartition> partitions(StreamsGroupDescription group, TaskIds tasks) {
    return group.subtopologies().stream()
        .filter(each -> each.subtopologyId().equals(tasks.subtopologyId()))
        .flatMap(
            each ->
                Stream.concat(
                    each.sourceTopics().stream(), each.repartitionSourceTopics().keySet().stream()))
        .flatMap(
            topic ->
                tasks.partitions().stream().map(partition -> new TopicPartition(topic, partition)));
  }
}
