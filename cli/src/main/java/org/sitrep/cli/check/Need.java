package org.sitrep.cli.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a service must be allowed by a broker that asks for permission; docs/operations.md shows all
 * of it.
 *
 * @param type of the resources
 * @param prefix with which their names begin
 * @param operations that are needed on them, one of which may imply another
 */
public record Need(ResourceType type, String prefix, Set<AclOperation> operations) {
  public Need {
    operations = Set.copyOf(operations);
  }

  /** All that a process which runs every part needs, and the commands that ask it. */
  public static List<Need> of(String topicPrefix) {
    String own = topicPrefix + "sitrep-";
    return List.of(
        new Need(
            ResourceType.TOPIC,
            topicPrefix + "news.",
            Set.of(
                AclOperation.CREATE,
                AclOperation.READ,
                AclOperation.WRITE,
                AclOperation.DESCRIBE,
                AclOperation.DESCRIBE_CONFIGS)),
        new Need(
            ResourceType.TOPIC,
            own,
            Set.of(
                AclOperation.CREATE,
                AclOperation.READ,
                AclOperation.WRITE,
                AclOperation.DELETE,
                AclOperation.DESCRIBE,
                AclOperation.DESCRIBE_CONFIGS)),
        new Need(
            ResourceType.GROUP,
            own,
            Set.of(
                AclOperation.READ,
                AclOperation.DESCRIBE,
                AclOperation.DESCRIBE_CONFIGS,
                AclOperation.ALTER_CONFIGS)),
        new Need(
            ResourceType.TRANSACTIONAL_ID, own, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE)));
  }

  /** The operations that a resource is asked for once it is there: it need not be made then. */
  Set<AclOperation> onceThere() {
    return operations.stream()
        .filter(each -> each != AclOperation.CREATE)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those that are missing among some, in their order. */
  static Set<AclOperation> missing(Set<AclOperation> needed, Set<AclOperation> granted) {
    Set<AclOperation> missing = new TreeSet<>(needed);
    if (granted.contains(AclOperation.ALL)) {
      missing.clear();
    }
    missing.removeAll(granted);
    return missing;
  }
}
