package org.sitrep.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeStreamsGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.sitrep.cli.Failure;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.stages.StageName;
import org.sitrep.model.Topics;

/**
 * What a broker does not let a service do. It is asked, nothing is tried: of topics and groups that
 * are there it tells which operations are allowed, of those that are not whether they might be made
 * or described.
 */
public final class PermissionCheck {
  /** A name that no stage uses, for what each stage will make. */
  private static final String NOT_THERE = "-check";

  private final Admin admin;
  private final String prefix;
  private final Map<ResourceType, Map<Set<AclOperation>, Set<String>>> missing =
      new LinkedHashMap<>();

  private PermissionCheck(Admin admin, String prefix) {
    this.admin = admin;
    this.prefix = prefix;
  }

  /**
   * What was found.
   *
   * @param prefix of topics, groups and transactional ids
   * @param principal whose permissions they are
   */
  public static List<Finding> of(Admin admin, String prefix, Principal principal) {
    PermissionCheck check = new PermissionCheck(admin, prefix);
    for (Need need : Need.of(prefix)) {
      switch (need.type()) {
        case TOPIC -> check.topics(need);
        case GROUP -> check.groups(need);
        default -> check.transactions(need);
      }
    }
    return check.findings(principal);
  }

  private void topics(Need need) {
    boolean own = need.prefix().startsWith(prefix + "sitrep-");
    Set<String> names = new TreeSet<>();
    if (own) {
      BrokerAnswer.to("its topics", admin.listTopics().names()).stream()
          .filter(name -> name.startsWith(need.prefix()))
          .forEach(names::add);
      stages().forEach(stage -> names.add(stage + NOT_THERE));
    } else {
      for (Topics topic : Topics.values()) {
        names.add(prefix + topic.topicName());
      }
    }
    Map<String, KafkaFuture<TopicDescription>> described =
        admin
            .describeTopics(names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .topicNameValues();
    described.forEach((name, topic) -> topic(need, name, topic));
  }

  private void topic(Need need, String name, KafkaFuture<TopicDescription> described) {
    try {
      Set<AclOperation> granted =
          BrokerAnswer.to("of the topic " + name, described).authorizedOperations();
      lacks(ResourceType.TOPIC, name, Need.missing(need.onceThere(), granted));
    } catch (Failure refused) {
      if (refused.getCause() instanceof AuthorizationException) {
        lacks(ResourceType.TOPIC, name, Set.of(AclOperation.DESCRIBE));
      } else if (!(refused.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw refused;
      } else if (!mayBeMade(name)) {
        lacks(ResourceType.TOPIC, name, Set.of(AclOperation.CREATE));
      }
    }
  }

  private boolean mayBeMade(String name) {
    NewTopic topic = new NewTopic(name, Optional.of(1), Optional.empty());
    try {
      BrokerAnswer.to(
          "whether topics may be made",
          admin.createTopics(List.of(topic), new CreateTopicsOptions().validateOnly(true)).all());
      return true;
    } catch (Failure refused) {
      return !(refused.getCause() instanceof AuthorizationException);
    }
  }

  private void groups(Need need) {
    for (String group : stages()) {
      try {
        Set<AclOperation> granted = grantedOn(group);
        if (granted != null) {
          // What may be set of a group is not among what is told of it.
          Set<AclOperation> told = Set.of(AclOperation.READ, AclOperation.DESCRIBE);
          lacks(need.type(), group, Need.missing(told, granted));
        }
      } catch (Failure refused) {
        if (!(refused.getCause() instanceof AuthorizationException)) {
          throw refused;
        }
        lacks(need.type(), group, Set.of(AclOperation.READ));
      }
    }
  }

  /** Null where there is no such group, of either protocol. */
  private @Nullable Set<AclOperation> grantedOn(String group) {
    List<String> asked = List.of(group);
    List<KafkaFuture<Set<AclOperation>>> answers =
        List.of(
            admin
                .describeConsumerGroups(
                    asked, new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                .all()
                .thenApply(all -> Objects.requireNonNull(all.get(group)).authorizedOperations()),
            admin
                .describeStreamsGroups(
                    asked, new DescribeStreamsGroupsOptions().includeAuthorizedOperations(true))
                .all()
                .thenApply(all -> Objects.requireNonNull(all.get(group)).authorizedOperations()));
    for (KafkaFuture<Set<AclOperation>> answer : answers) {
      try {
        return BrokerAnswer.to("of the group " + group, answer);
      } catch (Failure refused) {
        if (refused.getCause() instanceof AuthorizationException) {
          throw refused;
        }
      }
    }
    return null;
  }

  private void transactions(Need need) {
    for (String stage : stages()) {
      String id = stage + NOT_THERE;
      try {
        BrokerAnswer.to("of transactions", admin.describeTransactions(List.of(id)).description(id));
      } catch (Failure refused) {
        if (refused.getCause() instanceof AuthorizationException) {
          lacks(need.type(), id, Set.of(AclOperation.WRITE));
        }
      }
    }
  }

  private List<String> stages() {
    List<String> names = new ArrayList<>();
    for (StageName stage : StageName.values()) {
      names.add(stage.group(prefix));
    }
    return names;
  }

  private void lacks(ResourceType type, String name, Set<AclOperation> operations) {
    if (!operations.isEmpty()) {
      missing
          .computeIfAbsent(type, none -> new LinkedHashMap<>())
          .computeIfAbsent(operations, none -> new TreeSet<>())
          .add(name);
    }
  }

  private List<Finding> findings(Principal principal) {
    List<Finding> found = new ArrayList<>();
    missing.forEach(
        (type, all) ->
            all.forEach(
                (operations, names) ->
                    found.add(
                        Finding.fault(
                            CheckPart.PERMISSIONS,
                            "%s lacks %s on %s %s"
                                .formatted(principal, words(operations), word(type), names)))));
    if (found.isEmpty()) {
      found.add(
          Finding.ok(
              CheckPart.PERMISSIONS, principal + " may do all that the broker can be asked about"));
    }
    return found;
  }

  private static String words(Set<AclOperation> operations) {
    return operations.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
  }

  private static String word(ResourceType type) {
    return switch (type) {
      case TOPIC -> "the topics";
      case GROUP -> "the groups";
      default -> "the transactional ids";
    };
  }
}
