package org.sitrep.cli.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.QuorumInfo;
import org.apache.kafka.clients.admin.QuorumInfo.ReplicaState;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.sitrep.cli.Failure;
import org.sitrep.cli.broker.BrokerAnswer;
import org.sitrep.cli.run.RunConfig;

/** Whether the brokers answer, offer what the stages need, and have the time. */
public final class BrokerCheck {
  private static final String STREAMS = "streams.version";
  private static final long SECOND = 1_000;
  private static final long NOTED = 2 * SECOND;
  private static final long TOO_MUCH = 60 * SECOND;

  private final Admin admin;
  private final List<Finding> found = new ArrayList<>();

  private BrokerCheck(Admin admin) {
    this.admin = admin;
  }

  /** What was found. */
  public static List<Finding> of(Admin admin, RunConfig config) {
    BrokerCheck check = new BrokerCheck(admin);
    check.nodes(config);
    check.features(config);
    check.clock();
    return check.found;
  }

  private void nodes(RunConfig config) {
    Collection<Node> nodes = BrokerAnswer.to("its nodes", admin.describeCluster().nodes());
    for (Node node : nodes) {
      String name = "broker " + node.id() + " at " + node.host() + ":" + node.port();
      ConfigResource asked =
          new ConfigResource(ConfigResource.Type.BROKER, String.valueOf(node.id()));
      try {
        BrokerAnswer.to("its settings", admin.describeConfigs(List.of(asked)).all());
        ok(name + " answers");
      } catch (Failure refused) {
        if (refused.getCause() instanceof AuthorizationException) {
          ok(name + " answers, and does not show its settings");
        } else {
          fault(name + ", which the others name, does not answer: " + refused.getMessage());
        }
      }
    }
    if (config.replication() > nodes.size()) {
      fault(
          "[kafka.replication] %d copies are wanted, and there are %d brokers"
              .formatted(config.replication(), nodes.size()));
    }
  }

  private void features(RunConfig config) {
    Map<String, Short> levels =
        BrokerAnswer.to("its features", admin.describeFeatures().featureMetadata())
            .finalizedFeatures()
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> each.getValue().maxVersionLevel(),
                    (one, other) -> one,
                    TreeMap::new));
    ok("features: " + (levels.isEmpty() ? "none told" : levels));
    boolean streams = levels.getOrDefault(STREAMS, (short) 0) >= 1;
    if (!streams && config.groupProtocol().equals("streams")) {
      fault("[kafka.group-protocol] streams, which the broker does not offer (streams.version)");
    } else if (!streams) {
      note(
          "streams groups are not offered (streams.version): stages share by the classic protocol");
    }
  }

  /** The leader of the metadata quorum tells its own time with the state of its replicas. */
  private void clock() {
    long before = System.currentTimeMillis();
    OptionalLong theirs = OptionalLong.empty();
    try {
      QuorumInfo quorum =
          BrokerAnswer.to("its quorum", admin.describeMetadataQuorum().quorumInfo());
      theirs =
          quorum.voters().stream()
              .filter(voter -> voter.replicaId() == quorum.leaderId())
              .map(ReplicaState::lastCaughtUpTimestamp)
              .findFirst()
              .orElse(OptionalLong.empty());
    } catch (Failure notTold) {
      note("its clock is not told: " + Failure.rootOf(notTold));
      return;
    }
    long after = System.currentTimeMillis();
    if (theirs.isEmpty()) {
      note("its clock is not told");
      return;
    }
    // Nobody knows when between question and answer the time was looked at.
    long ahead = Math.max(0, theirs.getAsLong() - after);
    long behind = Math.max(0, before - theirs.getAsLong());
    long off = Math.max(ahead, behind);
    String what =
        off == 0
            ? "its clock is this machine's within %d ms".formatted(after - before)
            : "its clock is %d ms %s this machine's"
                .formatted(off, ahead > 0 ? "ahead of" : "behind");
    if (off >= TOO_MUCH) {
      fault(what + "; times of arrival and of publication are compared with this machine's");
    } else if (off >= NOTED) {
      note(what);
    } else {
      ok(what);
    }
  }

  private void ok(String what) {
    found.add(Finding.ok(CheckPart.BROKER, what));
  }

  private void note(String what) {
    found.add(Finding.note(CheckPart.BROKER, what));
  }

  private void fault(String what) {
    found.add(Finding.fault(CheckPart.BROKER, what));
  }
}
