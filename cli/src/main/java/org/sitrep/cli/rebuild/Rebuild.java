package org.sitrep.cli.rebuild;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.sitrep.cli.Connection;
import org.sitrep.cli.Failure;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.broker.TopicCreation;
import org.sitrep.cli.broker.TopicShape;
import org.sitrep.cli.replay.CommittedReader;
import org.sitrep.cli.stages.Setup;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;
import org.sitrep.enrich.Extractor;

/**
 * The table made anew beside the live one: the stages of this version read the live articles or
 * claims from their beginning, in groups of their own, and write to topics of their own.
 */
public final class Rebuild {
  private final Source source;
  private final String livePrefix;
  private final String prefix;
  private final BooleanSupplier stop;
  private final Consumer<String> say;

  /**
   * A rebuild that has not begun.
   *
   * @param livePrefix stands in front of the live topics' names
   * @param prefix stands in front of those that are written, and of the groups
   * @param stop asked several times a second whether the user wants to stop
   * @param say is told in sentences how far it is
   */
  public Rebuild(
      Source source, String livePrefix, String prefix, BooleanSupplier stop, Consumer<String> say) {
    this.source = source;
    this.livePrefix = livePrefix;
    this.prefix = prefix;
    this.stop = stop;
    this.say = say;
  }

  /**
   * Runs until everything that is on the live topic now has been taken in.
   *
   * @param extractor is made only where articles are read
   * @param state where the stages keep their stores; nobody else's
   * @throws Failure where there are topics under the prefix already, a stage dies, or nothing moves
   */
  public void run(Connection broker, Supplier<Extractor> extractor, Path state) {
    Connection own = OwnGroups.of(broker);
    try (Admin admin = own.admin()) {
      String input = livePrefix + source.topic().topicName();
      Map<TopicPartition, Long> ends =
          CommittedReader.ends(admin, CommittedReader.partitions(admin, Set.of(input)));
      requireNew(admin);
      TopicCreation.ensure(admin, shape(admin, input), source.outputs());
      CompletableFuture<Extractor> ready =
          source == Source.RAW
              ? CompletableFuture.supplyAsync(extractor)
              : new CompletableFuture<>();
      say.accept("reading " + input + " from its beginning into " + prefix + "…");
      try (Stages stages = Stages.start(own, setup(), ready, state)) {
        new Headway(admin, own, prefix, stages, stop).await(source, ends);
      }
    }
  }

  private void requireNew(Admin admin) {
    boolean there =
        BrokerAnswer.to("its topics", admin.listTopics().names()).stream()
            .anyMatch(topic -> topic.startsWith(prefix));
    if (there) {
      throw new Failure(
          "there are topics under " + prefix + " already: take another prefix, or --drop it first");
    }
  }

  private TopicShape shape(Admin admin, String input) {
    TopicDescription live =
        BrokerAnswer.to(
                "the shape of " + input, admin.describeTopics(Set.of(input)).allTopicNames())
            .values()
            .iterator()
            .next();
    int partitions = live.partitions().size();
    return new TopicShape(prefix, partitions, live.partitions().getFirst().replicas().size());
  }

  private Setup setup() {
    Map<StageName, String> inputs = new EnumMap<>(StageName.class);
    inputs.put(source.stages().getFirst(), livePrefix);
    return Setup.ofReplay().under(prefix, inputs, source.stages());
  }
}
