package org.sitrep.cli.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sitrep.cli.Failure;
import org.sitrep.cli.stages.Stage;
import org.sitrep.cli.stages.StageName;
import org.sitrep.cli.stages.Stages;

/** Tells how many partitions each stage has here, and once that every partition has an instance. */
final class Readiness {
  private final Stages stages;
  private final Groups groups;
  private final Map<StageName, GroupProtocol> protocols;
  private final String topicPrefix;
  private final Consumer<String> say;
  private final Map<String, Integer> told = new HashMap<>();
  private boolean ready;

  Readiness(
      Stages stages,
      Groups groups,
      Map<StageName, GroupProtocol> protocols,
      String topicPrefix,
      Consumer<String> say) {
    this.stages = stages;
    this.groups = groups;
    this.protocols = protocols;
    this.topicPrefix = topicPrefix;
    this.say = say;
  }

  /** Looks whether anything has changed. */
  void look() {
    for (Stage stage : stages.running()) {
      int here = stage.partitions().size();
      Integer before = stage.isRunning() ? told.put(stage.name(), here) : Integer.valueOf(here);
      if (before == null || before != here) {
        say.accept(stage.name() + " runs " + here + " partitions here");
      }
    }
    if (!ready
        && !protocols.isEmpty()
        && stages.running().stream().allMatch(Stage::isRunning)
        && coverAll()) {
      ready = true;
      say.accept("ready, every partition has an instance (" + words() + ")");
    }
  }

  private boolean coverAll() {
    try {
      return protocols.entrySet().stream()
          .allMatch(each -> groups.coversAll(each.getKey().group(topicPrefix), each.getValue()));
    } catch (Failure silent) {
      // A broker that is away for a while is no reason to end: the stages wait for it too.
      return false;
    }
  }

  private String words() {
    return protocols.entrySet().stream()
        .map(each -> each.getKey().word() + ": group.protocol=" + each.getValue().word())
        .sorted()
        .collect(java.util.stream.Collectors.joining(", "));
  }
}
