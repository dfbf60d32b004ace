package org.sitrep.cli.rebuild;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.sitrep.cli.Failure;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.stages.StageName;
import org.sitrep.model.Topics;

/** The topic prefixes of rebuilds: never those of a live table, so that they may be dropped. */
public final class Prefixes {
  private static final String MARK = "rebuild-";
  private static final int MOST = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Prefixes() {}

  /**
   * Whether a prefix is one of a rebuild: letters, digits, dots, dashes, {@code rebuild-} in it.
   */
  public static boolean isOfRebuild(String prefix) {
    return prefix.matches("[A-Za-z0-9._-]{0,80}" + MARK + "[A-Za-z0-9._-]{1,80}");
  }

  /** The first of {@code rebuild-1-}, {@code rebuild-2-} … that no topic has. */
  public static String free(Admin admin, String livePrefix) {
    Set<String> topics = BrokerAnswer.to("its topics", admin.listTopics().names());
    return IntStream.range(1, MOST)
        .mapToObj(number -> livePrefix + MARK + number + "-")
        .filter(prefix -> topics.stream().noneMatch(topic -> topic.startsWith(prefix)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Deletes the groups and then the topics of a rebuild; a group that still runs is refused by the
   * broker, and everything stays.
   *
   * @return how many topics there were
   */
  public static int drop(Admin admin, String prefix) {
    List<String> groups =
        BrokerAnswer.to("its groups", admin.listGroups().all()).stream()
            .map(GroupListing::groupId)
            .filter(group -> isOfStage(prefix, group))
            .toList();
    BrokerAnswer.to("whether the groups are gone", admin.deleteConsumerGroups(groups).all());
    Collection<String> topics = topics(admin, prefix);
    BrokerAnswer.to("whether the topics are gone", admin.deleteTopics(topics).all());
    awaitGone(admin, prefix);
    return topics.size();
  }

  // The broker that is asked may hear a little later of what the controller has done.
  private static void awaitGone(Admin admin, String prefix) {
    long begin = System.nanoTime();
    while (!topics(admin, prefix).isEmpty()) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new Failure("the topics of " + prefix + " were deleted, but can still be seen");
      }
    }
  }

  private static List<String> topics(Admin admin, String prefix) {
    return BrokerAnswer.to("its topics", admin.listTopics().names()).stream()
        .filter(topic -> isOfTable(prefix, topic))
        .toList();
  }

  private static boolean isOfStage(String prefix, String group) {
    return Arrays.stream(StageName.values()).anyMatch(stage -> stage.group(prefix).equals(group));
  }

  private static boolean isOfTable(String prefix, String topic) {
    return Arrays.stream(Topics.values()).anyMatch(each -> topic.equals(prefix + each.topicName()))
        || Arrays.stream(StageName.values())
            .anyMatch(stage -> topic.startsWith(stage.group(prefix) + "-"));
  }
}
