package org.sitrep.cli.contract;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** What tests leave on a broker. */
final class Traces {
  private Traces() {}

  /** Takes away every topic and group of theirs. */
  static void remove(Ground ground) {
    try (Admin admin = ground.connection().admin()) {
      List<String> groups =
          admin.listGroups().all().get().stream()
              .map(GroupListing::groupId)
              .filter(each -> each.startsWith(ground.prefix()))
              .toList();
      admin.deleteConsumerGroups(groups).all().get();
      List<String> topics =
          admin.listTopics().names().get().stream()
              .filter(each -> each.startsWith(ground.prefix()))
              .toList();
      admin.deleteTopics(topics).all().get();
    } catch (ExecutionException refused) {
      throw new AssertionError("traces are left on the broker", refused);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
